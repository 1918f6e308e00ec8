package igf.notification.message.reaction;

import igf.notification.catalogue.MailContent;
import igf.platform.people.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores the language in which each person was last written to. Events name the language that somebody chose in a
 * registration or used on a page; those about rosters and reviews often name none.
 */
@Component
class ReaderLanguages {

    private static final int BATCH = 100;
    private static final String PROOF_ASKED = "igf.proof.asked.v1";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final People people;

    ReaderLanguages(JdbcClient jdbc, JdbcTemplate batches, People people) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.people = people;
    }

    /** Gives messages without a language the one in which their reader was last written to. */
    List<MailContent> complete(List<MailContent> mails) {
        var languages = find(mails.stream()
                .filter(mail -> mail.language() == null)
                .map(mail -> mail.regarding().personId())
                .collect(Collectors.toSet()));
        return mails.stream()
                .map(mail -> mail.language() == null
                        ? Optional.ofNullable(languages.get(mail.regarding().personId()))
                                .map(mail::withLanguage)
                                .orElse(mail)
                        : mail)
                .toList();
    }

    private Map<UUID, String> find(Set<UUID> people) {
        var languages = new HashMap<UUID, String>();
        if (!people.isEmpty()) {
            jdbc.sql("SELECT person, language FROM reader_language WHERE person IN (:people)")
                    .param("people", people)
                    .query(row -> {
                        languages.put(row.getObject("person", UUID.class), row.getString("language"));
                    });
        }
        return languages;
    }

    /** Stores the languages of these messages, but not for erased people, or an address of which no person is known. */
    void remember(List<MailContent> mails) {
        batches.batchUpdate(
                "INSERT INTO reader_language (person, language) VALUES (?, ?) ON CONFLICT (person) DO UPDATE"
                        + " SET language = excluded.language WHERE reader_language.language <> excluded.language",
                mails.stream()
                        .filter(mail -> mail.language() != null
                                && !mail.regarding().causeType().equals(PROOF_ASKED)
                                && !people.isErased(mail.regarding().personId()))
                        .toList(),
                BATCH,
                (row, mail) -> {
                    row.setObject(1, mail.regarding().personId());
                    row.setString(2, mail.language());
                });
    }

    void forget(UUID person) {
        jdbc.sql("DELETE FROM reader_language WHERE person = ?").param(person).update();
    }
}
