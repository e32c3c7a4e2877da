# Built by docker-compose.yml, or: docker build -t beschlusslauf .
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY src src
COPY bpmn bpmn
COPY forms forms
COPY docs/handbuch docs/handbuch
RUN --mount=type=cache,target=/root/.m2 mvn -q -Pimage -DskipTests package \
 && java -Djarmode=tools -jar target/beschlusslauf-*.jar extract --layers --launcher --destination layers

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --home-dir /application --shell /usr/sbin/nologin beschlusslauf && install -d -o beschlusslauf /dossiers /witness
WORKDIR /application
# What changes least comes first, so that an update moves only the last layer
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER beschlusslauf
ENV TZ=UTC LANG=C.UTF-8 JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -Duser.timezone=UTC"
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
