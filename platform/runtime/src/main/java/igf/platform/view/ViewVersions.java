package igf.platform.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What tells one release's form of a view from another's: a text for each view in a file of the service, made from what the
 * view makes of known events, so that it changes when that does. A view that is not in the file goes by its number.
 */
public final class ViewVersions {

    private final Map<String, String> byName;

    private ViewVersions(Map<String, String> byName) {
        this.byName = byName;
    }

    /** @param resource on the class path, properties by view; need not be there */
    public static ViewVersions of(String resource) {
        var read = new Properties();
        try (var file = ViewVersions.class.getClassLoader().getResourceAsStream(resource)) {
            if (file != null) {
                read.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ViewVersions(
                read.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, read::getProperty)));
    }

    String of(View view) {
        return byName.getOrDefault(view.name(), Integer.toString(view.version()));
    }
}
