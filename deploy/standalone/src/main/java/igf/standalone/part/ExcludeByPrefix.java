package igf.standalone.part;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Excludes auto-configurations of other services on the common class path, by prefixes in {@value #PROPERTY}. */
public final class ExcludeByPrefix implements AutoConfigurationImportFilter, EnvironmentAware {
    static final String PROPERTY = "igf.autoconfigure.exclude";

    private List<String> prefixes = List.of();

    @Override
    public void setEnvironment(Environment environment) {
        prefixes = List.of(environment.getProperty(PROPERTY, String[].class, new String[0]));
    }

    @Override
    public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
        boolean[] included = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            included[i] = name == null || prefixes.stream().noneMatch(name::startsWith);
        }
        return included;
    }
}
