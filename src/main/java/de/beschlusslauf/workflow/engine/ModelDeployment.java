package de.beschlusslauf.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;

import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Deploys models, tables and forms together under stable names such as {@code bpmn/consultation.bpmn}. */
@Component
class ModelDeployment extends AbstractCamundaConfiguration implements CamundaDeploymentConfiguration {

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setDeploymentResources(getDeploymentResources().toArray(Resource[]::new));
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        Set<Resource> resources = new LinkedHashSet<>();
        for (String pattern : new String[] {"bpmn/*.bpmn", "bpmn/*.dmn", "forms/**/*.form", "forms/**/*.html"}) {
            resources.addAll(find(pattern));
        }
        return resources;
    }

    private static Set<Resource> find(String pattern) {
        Set<Resource> found = new LinkedHashSet<>();
        String folder = "/" + pattern.substring(0, pattern.indexOf('/') + 1);
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + pattern)) {
                String url = resource.getURL().toString();
                found.add(new Named(resource, url.substring(url.lastIndexOf(folder) + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static final class Named extends AbstractResource implements ContextResource {

        private final Resource resource;

        private final String name;

        Named(Resource resource, String name) {
            this.resource = resource;
            this.name = name;
        }

        @Override
        public String getPathWithinContext() {
            return name;
        }

        @Override
        public String getDescription() {
            return name;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return resource.getInputStream();
        }
    }
}
