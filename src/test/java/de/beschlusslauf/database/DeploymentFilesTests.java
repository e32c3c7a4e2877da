package de.beschlusslauf.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What docker-compose.yml, .env.example and Dockerfile promise; {@code ClusterTests} runs the topology without Docker. */
class DeploymentFilesTests {

    private static final String COMPOSE = text("docker-compose.yml");
    private static final String DOCKERFILE = text("Dockerfile");
    private static final String ROLES = text("src/main/docker/postgres/roles.sql");
    private static final Map<String, Object> FILE = new Yaml().load(COMPOSE);
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)");

    @Test
    void theDatabaseIsPostgresql17AndSortsInGerman() {
        assertThat(service("postgres")).containsEntry("image", "postgres:17");
        assertThat(list("postgres", "volumes"))
                .contains("./src/main/docker/postgres/roles.sql:/docker-entrypoint-initdb.d/roles.sql:ro");
        assertThat(ROLES).contains("LOCALE_PROVIDER icu ICU_LOCALE 'de-DE'");
    }

    @Test
    void theApplicationIsNotWhoOwnsTheSchema() {
        assertThat(environment("node1")).containsEntry("SPRING_DATASOURCE_USERNAME", "beschlusslauf_app")
                .containsEntry("SPRING_FLYWAY_USER", "beschlusslauf_owner")
                .containsEntry("SPRING_DATASOURCE_PASSWORD", "${APP_PASSWORD:?see .env.example}")
                .containsEntry("SPRING_FLYWAY_PASSWORD", "${OWNER_PASSWORD:?see .env.example}");
        assertThat(ROLES).contains("CREATE DATABASE beschlusslauf OWNER beschlusslauf_owner")
                .containsPattern("CREATE ROLE beschlusslauf_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE");
    }

    @Test
    void twoNodesOfTheSameImageStandBehindAProxyThatKeepsEverybodyOnHis() {
        assertThat(service("node1")).isEqualTo(service("node2")).containsEntry("build", ".")
                .containsEntry("image", "beschlusslauf");
        assertThat(map(service("proxy").get("depends_on"))).containsOnlyKeys("node1", "node2").allSatisfy(
                (node, when) -> assertThat(map(when)).containsEntry("condition", "service_healthy"));
        assertThat(list("proxy", "volumes"))
                .contains("./src/main/docker/haproxy/haproxy.cfg:/usr/local/etc/haproxy/haproxy.cfg:ro");
        assertThat(environment("proxy")).containsEntry("NODE1", "node1:8080").containsEntry("NODE2", "node2:8080");
        assertThat(text("src/main/docker/haproxy/haproxy.cfg")).contains("cookie NODE insert")
                .contains("server node1 \"${NODE1}\" cookie node1").contains("server node2 \"${NODE2}\" cookie node2");
        assertThat(service("node1")).as("reached through the proxy only").doesNotContainKey("ports");
    }

    @Test
    void mailpitCatchesWhatTheNodesSend() {
        assertThat(service("mailpit").get("image").toString()).startsWith("axllent/mailpit:");
        assertThat(environment("node1")).containsEntry("SPRING_MAIL_HOST", "mailpit");
    }

    @Test
    void everyServiceSaysWhetherItIsWell() {
        services().forEach((name, service) -> assertThat(map(service).containsKey("healthcheck")
                || "beschlusslauf".equals(map(service).get("image")) && DOCKERFILE.contains("\nHEALTHCHECK "))
                        .as("health check of %s", name).isTrue());
    }

    @Test
    void bothNodesSealTheLedgerWithTheSameKeyFromOutsideTheDatabaseAndTheImage() {
        for (String node : List.of("node1", "node2")) {
            assertThat(list(node, "volumes")).contains("${ANCHOR_KEY_FILE:?see .env.example}:/run/anchor-key.pem:ro");
            assertThat(environment(node)).containsEntry("BESCHLUSSLAUF_ANCHORS_KEY_FILE", "/run/anchor-key.pem")
                    .containsEntry("BESCHLUSSLAUF_ANCHORS_WITNESS_FILE", "/witness/anchors.log");
            assertThat(list(node, "volumes")).contains("witness:/witness");
        }
        assertThat(text(".gitignore").lines()).contains("*.pem");
        assertThat(text(".dockerignore").lines()).contains("*.pem");
    }

    @Test
    void whateverIsWrittenLiesInNamedVolumes() {
        Set<String> volumes = map(FILE.get("volumes")).keySet();
        assertThat(volumes).containsExactlyInAnyOrder("database", "dossiers", "mails", "witness");
        services().forEach((name, service) -> assertThat(map(service).get("volumes")).asInstanceOf(LIST)
                .as("volumes of %s that neither have a name nor are a file of ours", name).allMatch(volume -> volume.toString()
                        .matches("(%s):/.+|\\./.+:ro|\\$\\{ANCHOR_KEY_FILE.+:ro".formatted(String.join("|", volumes)))));
        assertThat(list("node1", "volumes")).contains("dossiers:/dossiers");
        assertThat(list("postgres", "volumes")).contains("database:/var/lib/postgresql/data");
        assertThat(list("mailpit", "volumes")).contains("mails:/data");
    }

    @Test
    void everyVariableIsExplainedInTheExampleAndNoOther() throws IOException {
        Properties example = new Properties();
        example.load(new StringReader(text(".env.example")));

        Set<String> used = VARIABLE.matcher(COMPOSE).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used).isEqualTo(new TreeSet<>(example.stringPropertyNames()));
        example.stringPropertyNames().stream().filter(name -> name.endsWith("PASSWORD"))
                .forEach(name -> assertThat(example.getProperty(name)).as("%s in .env.example", name).isEmpty());
    }

    @Test
    void noPasswordStandsInTheFile() {
        services().keySet().forEach(name -> environment(name).forEach((key, value) -> {
            if (key.contains("PASSWORD")) {
                assertThat(String.valueOf(value)).as("%s of %s", key, name).matches("\\$\\{\\w+:\\?see \\.env\\.example}");
            }
        }));
        assertThat(COMPOSE).doesNotContainPattern("(?i)://[^/@\\s]+:[^/@\\s]+@");
    }

    @Test
    void theImageIsLayeredAndBringsNoDatabaseServer() {
        assertThat(DOCKERFILE).contains("-Pimage").contains("extract --layers");
        assertThat(Pattern.compile("COPY --from=build /build/layers/([a-z-]+)/").matcher(DOCKERFILE).results()
                .map(found -> found.group(1)))
                .containsExactly("dependencies", "spring-boot-loader", "snapshot-dependencies", "application");
        String profile = text("pom.xml").split("<id>image</id>")[1].split("</profile>")[0];
        assertThat(profile).contains("<excludeGroupIds>io.zonky.test,io.zonky.test.postgres</excludeGroupIds>");
    }

    private static Map<String, Object> services() {
        return map(FILE.get("services"));
    }

    private static Map<String, Object> service(String name) {
        return map(services().get(name));
    }

    private static Map<String, Object> environment(String service) {
        Object environment = service(service).get("environment");
        return environment == null ? Map.of() : map(environment);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(String service, String key) {
        return (List<Object>) service(service).get(key);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
