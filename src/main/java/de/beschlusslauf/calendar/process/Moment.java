package de.beschlusslauf.calendar.process;

/** Which moment of a deadline a timer waits for. */
public enum Moment {

    /** The last moment in time itself, for instance the start of a session. */
    DUE("d.due_at"),

    /** The first moment too late; of a session the one after its day. */
    EXPIRED(ProjectionSql.LAST_MOMENT + " + interval '1 second'"),

    /** The beginning of the day on which it is due, in Germany. */
    START_OF_DAY("date_trunc('day', d.due_at AT TIME ZONE 'Europe/Berlin') AT TIME ZONE 'Europe/Berlin'");

    private final String sql;

    Moment(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
