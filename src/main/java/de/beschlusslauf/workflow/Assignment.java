package de.beschlusslauf.workflow;

import java.util.List;

import de.beschlusslauf.security.Groups;
import org.jspecify.annotations.Nullable;

/** Who gets a task: one person, or the candidates of some groups (ids as made by {@link Groups}). */
public record Assignment(@Nullable String person, List<String> groups) {

    public Assignment {
        groups = List.copyOf(groups);
    }

    public static Assignment toGroups(String... groupIds) {
        return new Assignment(null, List.of(groupIds));
    }

    public static Assignment toGroups(List<String> groupIds) {
        return new Assignment(null, groupIds);
    }

    public static Assignment toRole(String bodyId, String role) {
        return toGroups(Groups.role(bodyId, role));
    }
}
