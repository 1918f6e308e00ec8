package igf.scheduling.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders the pages of a copy. Their words exist in the six languages of the United Nations. */
@Component
class CopyPages {

    private static final String FOLDER = "igf/scheduling/copy/";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    CopyPages() {
        var words = new ResourceBundleMessageSource();
        words.setBasename(FOLDER + "words");
        words.setBundleClassLoader(CopyPages.class.getClassLoader());
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        engine.setTemplateEngineMessageSource(words);
        engine.addTemplateResolver(resolver(TemplateMode.HTML, "*.html"));
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, "*.txt"));
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String files) {
        var resolver = new ClassLoaderTemplateResolver(CopyPages.class.getClassLoader());
        resolver.setPrefix(FOLDER);
        resolver.setResolvablePatterns(Set.of(files));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return resolver;
    }

    byte[] index(ReleaseCopy copy) {
        return render("index.html", model(copy));
    }

    byte[] session(ReleaseCopy copy, Entry entry) {
        var paragraphs = Stream.of(entry.session().description().split("\\n\\s*\\n"))
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
        var model = model(copy);
        model.setVariable("entry", entry);
        model.setVariable("paragraphs", paragraphs);
        return render("session.html", model);
    }

    byte[] about(ReleaseCopy copy) {
        return render("about.txt", model(copy));
    }

    static byte[] styleSheet() throws IOException {
        return new ClassPathResource(FOLDER + "style.css", CopyPages.class.getClassLoader()).getContentAsByteArray();
    }

    private static Context model(ReleaseCopy copy) {
        var model = new Context(copy.locale());
        model.setVariable("copy", copy);
        model.setVariable("edition", copy.timetable().edition());
        model.setVariable("release", Integer.toString(copy.timetable().release()));
        model.setVariable("times", new CopyTimes(copy.locale()));
        return model;
    }

    private byte[] render(String template, Context model) {
        return Frab.printable(engine.process(template, model)).getBytes(StandardCharsets.UTF_8);
    }
}
