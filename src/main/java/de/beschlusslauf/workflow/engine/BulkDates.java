package de.beschlusslauf.workflow.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.beschlusslauf.workflow.EngineDates;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Sets many dates in one command: the engine reads each kind in a few queries and writes in batches. */
@Component
final class BulkDates implements EngineDates {

    private static final int AT_ONCE = 1_000;

    private final ProcessEngineConfigurationImpl configuration;

    private final EngineAccess access;

    BulkDates(@Lazy ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
        this.access = new EngineAccess(configuration);
    }

    @Override
    public void set(Collection<? extends EngineDate> dates) {
        if (!dates.isEmpty()) {
            access.run(() -> configuration.getCommandExecutorTxRequired().execute(context -> {
                timers(context, only(dates, TimerDate.class));
                variables(context, only(dates, VariableDate.class));
                only(dates, TimerAgain.class).forEach(timer -> again(context, timer));
                tasks(context, only(dates, TaskDates.class));
                return null;
            }));
        }
    }

    private static void timers(CommandContext context, List<TimerDate> dates) {
        Map<String, TimerDate> byId = byId(dates, TimerDate::jobId);
        for (List<String> ids : inPortions(byId.keySet())) {
            JobQueryImpl query = new JobQueryImpl();
            query.jobIds(Set.copyOf(ids));
            query.executeList(context, null).forEach(job -> ((JobEntity) job).setDuedate(
                    Date.from(byId.get(job.getId()).due())));
        }
    }

    private static void variables(CommandContext context, List<VariableDate> dates) {
        Map<String, List<VariableDate>> byExecution = dates.stream()
                .collect(Collectors.groupingBy(VariableDate::executionId, LinkedHashMap::new, Collectors.toList()));
        Set<String> scopes = new LinkedHashSet<>(byExecution.keySet());
        for (List<String> ids : inPortions(byExecution.keySet())) {
            ProcessInstanceQueryImpl query = new ProcessInstanceQueryImpl();
            query.processInstanceIds(Set.copyOf(ids));
            query.executeList(context, null).forEach(instance -> {
                scopes.remove(instance.getId());
                set((ExecutionEntity) instance, byExecution.get(instance.getId()));
            });
        }
        scopes.stream().map(context.getExecutionManager()::findExecutionById).filter(Objects::nonNull)
                .forEach(scope -> set(scope, byExecution.get(scope.getId())));
    }

    private static void again(CommandContext context, TimerAgain timer) {
        ExecutionEntity waiting = context.getExecutionManager().findExecutionById(timer.executionId());
        if (waiting == null || waiting.getActivity() == null) {
            return;
        }
        Set<String> present = context.getJobManager().findJobsByExecutionId(waiting.getId()).stream()
                .map(JobEntity::getActivityId).collect(Collectors.toSet());
        TimerDeclarationImpl.getDeclarationsForScope(waiting.getActivity()).values().stream()
                .filter(declared -> !present.contains(declared.getActivityId())).forEach(declared -> {
                    TimerEntity begun = declared.createTimerInstance(waiting);
                    begun.setDuedate(Date.from(timer.due()));
                    begun.setSuspensionState(waiting.getSuspensionState());
                });
    }

    private static void set(ExecutionEntity execution, List<VariableDate> dates) {
        dates.forEach(date -> execution.setVariableLocal(date.variable(), Date.from(date.due())));
    }

    private static void tasks(CommandContext context, List<TaskDates> dates) {
        Map<String, TaskDates> byId = byId(dates, TaskDates::taskId);
        for (List<String> ids : inPortions(byId.keySet())) {
            TaskQueryImpl query = new TaskQueryImpl();
            query.taskIdIn(ids.toArray(String[]::new));
            query.executeList(context, null).forEach(task -> set((TaskEntity) task, byId.get(task.getId())));
        }
    }

    private static void set(TaskEntity task, TaskDates dates) {
        task.setDueDate(date(dates.due()));
        task.setFollowUpDate(date(dates.followUp()));
        task.triggerUpdateEvent();
    }

    private static @Nullable Date date(@Nullable Instant moment) {
        return moment == null ? null : Date.from(moment);
    }

    private static <D extends EngineDate> List<D> only(Collection<? extends EngineDate> dates, Class<D> type) {
        return dates.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static <D> Map<String, D> byId(List<D> dates, Function<D, String> id) {
        Map<String, D> byId = new LinkedHashMap<>();
        dates.forEach(date -> byId.put(id.apply(date), date));
        return byId;
    }

    private static List<List<String>> inPortions(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<List<String>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            portions.add(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
        return portions;
    }
}
