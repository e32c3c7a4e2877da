package de.beschlusslauf.notification;

import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The address at which people reach the application ({@code beschlusslauf.public-url}); links in mails begin with it. */
@Component
public class PublicUrl {

    private final String url;

    PublicUrl(@Value("${beschlusslauf.public-url:}") String url) {
        this.url = StringUtils.trimTrailingCharacter(url.strip(), '/');
    }

    /** True if the operator has named an address that can be opened. */
    public boolean isKnown() {
        return url.matches("https?://[^\\s/]+(/\\S*)?");
    }

    /** Where everybody begins after logging in. */
    public String start() {
        return url + "/";
    }

    /** One paper in the register. */
    public String paper(UUID paperId) {
        return url + "/register/papers/" + paperId;
    }

    /** The extract of one resolution. */
    public String extract(UUID resolutionId) {
        return url + "/register/auszuege/" + resolutionId;
    }

    /** One task in Tasklist; the task list if {@code taskId} is empty. */
    public String task(String taskId) {
        String list = url + "/camunda/app/tasklist/default/#/";
        return taskId.isEmpty() ? list : list + "?task=" + taskId;
    }
}
