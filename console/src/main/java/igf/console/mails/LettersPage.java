package igf.console.mails;

import igf.console.language.Language;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /mails/{edition}/letters}: the kinds of letters by group, and in which languages each has own words. */
@Controller
class LettersPage {

    /** @param own languages with own words, by kind */
    record Model(
            Edition edition,
            Map<String, List<LetterClient.Kind>> groups,
            Map<String, TreeSet<String>> own,
            List<Language> languages) {}

    @GetMapping("/mails/{edition}/letters")
    String show(Edition edition, PageContext context) {
        return context.show(
                "mails-letters",
                new Model(
                        edition,
                        LetterClient.kinds(context).stream()
                                .collect(Collectors.groupingBy(
                                        LetterClient.Kind::group, LinkedHashMap::new, Collectors.toList())),
                        LetterClient.ownLanguages(context, edition.id()),
                        Language.ALL));
    }
}
