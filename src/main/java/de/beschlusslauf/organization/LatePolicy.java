package de.beschlusslauf.organization;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What holds for papers that come after the submission deadline (Abgabeschluss) of a session.
 *
 * @param organizations ids of council and committees; none means each that has no policy of its own
 * @param submission for papers that were finished and handed in too late
 * @param coSigning for papers whose co-signing was still running when the deadline passed
 * @param role who may grant an exception; null means the council office
 * @param source German: where it stands, or that it is an example
 * @param assumed true if the profile could not prove it
 */
public record LatePolicy(List<String> organizations, Rule submission, Rule coSigning, @Nullable String role,
        String source, boolean assumed) {

    /** Where the profile says nothing: with a reason, by whoever puts papers on agendas. */
    static final LatePolicy DEFAULT = new LatePolicy(List.of(), Rule.EXCEPTION, Rule.EXCEPTION, null, "", true);

    @SuppressWarnings("ConstantValue")
    public LatePolicy {
        organizations = organizations == null ? List.of() : List.copyOf(organizations);
    }

    /** What becomes of a late paper. */
    public enum Rule {
        /** It comes onto the agenda like any other. */
        ALLOW,
        /** It waits for a later session. */
        REFUSE,
        /** It comes onto the agenda with a reason, if the named role says so. */
        EXCEPTION
    }
}
