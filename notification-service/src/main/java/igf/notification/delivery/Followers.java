package igf.notification.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each webhook has been told. Claimed by one deliverer at a time; a claim of an older generation moves nothing. */
@Component
public class Followers {

    private final JdbcClient jdbc;

    Followers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void begin(UUID webhook, long position, Instant now) {
        jdbc.sql("INSERT INTO webhook_follower (webhook, position, due) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(webhook, position, Timestamp.from(now))
                .update();
    }

    public void restart(UUID webhook, long position, Instant now) {
        jdbc.sql("""
                        INSERT INTO webhook_follower (webhook, position, due) VALUES (?, ?, ?)
                        ON CONFLICT (webhook) DO UPDATE SET position = excluded.position, due = excluded.due, failures = 0,
                          refusals = 0, generation = webhook_follower.generation + 1, leased_until = NULL""").params(webhook, position, Timestamp.from(now)).update();
    }

    public void end(UUID webhook) {
        jdbc.sql("DELETE FROM webhook_follower WHERE webhook = ?")
                .param(webhook)
                .update();
    }

    /** How many webhooks are told now. */
    public long count() {
        return jdbc.sql("SELECT count(*) FROM webhook_follower")
                .query(Long.class)
                .single();
    }

    /** A webhook whose turn it is. @param tries of the event after {@code position} */
    record Claim(UUID webhook, long position, int generation, Tries tries) {}

    /** @param failures in vain so far; @param refusals how many of them were refusals for good */
    record Tries(int failures, int refusals) {
        static final Tries NONE = new Tries(0, 0);

        Tries after(WebhookPost.Answer answer) {
            return answer.delivered() ? NONE : new Tries(failures + 1, refusals + (answer.refusedForGood() ? 1 : 0));
        }
    }

    List<Claim> claim(Instant now, Instant until, int most) {
        return jdbc.sql("""
                        UPDATE webhook_follower SET leased_until = :until WHERE webhook IN (
                          SELECT webhook FROM webhook_follower
                          WHERE due <= :now AND (leased_until IS NULL OR leased_until < :now)
                          ORDER BY due, webhook LIMIT :most FOR UPDATE SKIP LOCKED)
                        RETURNING webhook, position, generation, failures, refusals""")
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, n) -> new Claim(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getInt(3),
                        new Tries(row.getInt(4), row.getInt(5))))
                .list();
    }

    /** Keeps the claim and moves on. False if somebody else has the webhook by now. */
    boolean advance(Claim claim, long position, Instant until) {
        return jdbc.sql("""
                                UPDATE webhook_follower SET position = :position, failures = 0, refusals = 0, leased_until = :until
                                WHERE webhook = :webhook AND generation = :generation""")
                        .param("position", position)
                        .param("until", Timestamp.from(until))
                        .param("webhook", claim.webhook())
                        .param("generation", claim.generation())
                        .update()
                == 1;
    }

    void release(Claim claim, Tries tries, Instant due) {
        jdbc.sql("""
                        UPDATE webhook_follower SET failures = :failures, refusals = :refusals, due = :due, leased_until = NULL
                        WHERE webhook = :webhook AND generation = :generation""")
                .param("failures", tries.failures())
                .param("refusals", tries.refusals())
                .param("due", Timestamp.from(due))
                .param("webhook", claim.webhook())
                .param("generation", claim.generation())
                .update();
    }
}
