package de.beschlusslauf.document.web;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * Lets uploads in up to twice the limit for files, so that a file that is somewhat too big is refused with a sentence
 * of ours; beyond that the server cuts the connection. Files go to disk at once, never into memory.
 */
@Configuration(proxyBeanMethods = false)
class UploadLimits {

    @Bean
    MultipartConfigElement multipartConfig(@Value("${beschlusslauf.documents.max-size:50MB}") DataSize limit) {
        DataSize most = DataSize.ofBytes(2 * limit.toBytes());
        MultipartConfigFactory factory = new MultipartConfigFactory();
        factory.setMaxFileSize(most);
        factory.setMaxRequestSize(most);
        factory.setFileSizeThreshold(DataSize.ofBytes(0));
        return factory.createMultipartConfig();
    }
}
