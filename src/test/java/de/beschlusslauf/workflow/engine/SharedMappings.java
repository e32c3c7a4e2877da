package de.beschlusslauf.workflow.engine;

import javax.sql.DataSource;

import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.transaction.Transaction;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;

/**
 * Reads the engine's 200 statement files once in a JVM instead of once in a test context, which is a third of a
 * context's start. Each engine still opens its sessions on its own database. The engine's own setting for that
 * ({@code useSharedSqlSessionFactory}) would send all engines to the first one's.
 */
public final class SharedMappings extends AbstractProcessEnginePlugin implements Ordered {

    private static @Nullable Configuration read;

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        Configuration known = read;
        if (known != null) {
            engine.setSqlSessionFactory(new OwnDatabase(known, engine.getDataSource()));
        }
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        if (read == null) {
            read = engine.getSqlSessionFactory().getConfiguration();
        }
    }

    private static final class OwnDatabase extends DefaultSqlSessionFactory {

        private final DataSource source;

        OwnDatabase(Configuration mappings, DataSource source) {
            super(mappings);
            this.source = source;
        }

        @Override
        public SqlSession openSession() {
            Transaction transaction = new ManagedTransactionFactory().newTransaction(source, null, false);
            ExecutorType kind = getConfiguration().getDefaultExecutorType();
            return new DefaultSqlSession(getConfiguration(), getConfiguration().newExecutor(transaction, kind), false);
        }
    }
}
