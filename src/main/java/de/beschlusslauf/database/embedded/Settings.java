package de.beschlusslauf.database.embedded;

import java.util.LinkedHashMap;
import java.util.Map;

/** Server settings, name to value as in {@code postgresql.conf}; the port is added when the server starts. */
public record Settings(Map<String, String> values) {

    /** What a commit says, stays: settings for data that people keep. */
    public static Settings durable() {
        return base("on");
    }

    /**
     * Fast and forgetful, with room for many application contexts and passwords that are quickly checked: for throw-away
     * servers of tests only.
     */
    public static Settings forgetful() {
        return base("off").with("max_connections", "200").with("scram_iterations", "16");
    }

    private static Settings base(String durability) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("fsync", durability);
        values.put("synchronous_commit", durability);
        values.put("full_page_writes", durability);
        values.put("max_connections", "60");
        values.put("shared_buffers", "64MB");
        values.put("jit", "off");
        values.put("listen_addresses", "127.0.0.1");
        values.put("unix_socket_directories", "");
        values.put("timezone", "UTC");
        values.put("log_timezone", "UTC");
        return new Settings(values);
    }

    boolean isDurable() {
        return "on".equals(values.get("fsync"));
    }

    Settings with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new Settings(changed);
    }

    /** The text of a configuration file. */
    String asFile() {
        StringBuilder text = new StringBuilder("# Written at every start\n");
        values.forEach((name, value) -> text.append(name).append(" = '").append(value).append("'\n"));
        return text.toString();
    }
}
