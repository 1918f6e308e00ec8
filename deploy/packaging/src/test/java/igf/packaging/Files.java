package igf.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads files of the repository by their path in it. */
final class Files {

    static final JsonMapper JSON = new JsonMapper();
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private Files() {}

    static Path path(String path) {
        return ROOT.resolve(path);
    }

    static String text(String path) {
        try {
            return java.nio.file.Files.readString(path(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the documents of a YAML file; a duplicate key is an error. */
    static List<JsonNode> yaml(String path) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var documents = new Yaml(new SafeConstructor(options)).loadAll(text(path));
        return StreamSupport.stream(documents.spliterator(), false)
                .map(document -> JSON.<JsonNode>valueToTree(document))
                .toList();
    }

    /** Returns the matches of a pattern's first group in all product sources with these endings below a directory. */
    static Set<String> found(Pattern pattern, String below, String... endings) {
        var found = new TreeSet<String>();
        var start = path(below);
        if (!java.nio.file.Files.exists(start)) {
            return found;
        }
        try (var files = java.nio.file.Files.walk(start)) {
            for (var file : files.filter(f -> List.of(endings).stream().anyMatch(f.toString()::endsWith))
                    .toList()) {
                pattern.matcher(java.nio.file.Files.readString(file))
                        .results()
                        .forEach(result -> found.add(result.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
