package de.beschlusslauf.organization;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.io.InputStreamReader;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML into maps, lists, texts and numbers: no classes, no double keys; dates and words like "on" stay text. */
public final class PlainYaml {

    private PlainYaml() {
    }

    /** @throws org.yaml.snakeyaml.error.YAMLException if the file is no YAML or names a key twice */
    public static Object load(InputStream stream) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new PlainWords());
        return yaml.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** As in YAML 1.2 only true and false are truth values: "on" is a field of a holiday. */
    private static final class PlainWords extends Resolver {

        private static final Pattern TRUTH = Pattern.compile("true|false");

        @Override
        public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
            if (tag != Tag.TIMESTAMP) {
                super.addImplicitResolver(tag, tag == Tag.BOOL ? TRUTH : pattern, first, limit);
            }
        }
    }
}
