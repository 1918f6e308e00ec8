package igf.notification.webhook;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import igf.notification.webhook.WebhookCommand.Change;
import igf.notification.webhook.WebhookCommand.Disable;
import igf.notification.webhook.WebhookCommand.Pause;
import igf.notification.webhook.WebhookCommand.Register;
import igf.notification.webhook.WebhookCommand.Remove;
import igf.notification.webhook.WebhookCommand.Replay;
import igf.notification.webhook.WebhookCommand.Resume;
import igf.notification.webhook.WebhookCommand.RotateSecret;
import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A tool's webhook. Answers "not found" to callers other than its owner and the secretariat. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Webhook {

    /** How long both secrets sign after a rotation. */
    private static final Duration OLD_SECRET_VALIDITY = Duration.ofHours(24);

    @AggregateIdentifier
    private @Nullable UUID id;

    private String owner = "";
    private boolean removed;
    private boolean disabled;
    private boolean paused;

    Webhook() {}

    @CommandHandler
    Webhook(Register command, Context context) {
        apply(new WebhookEvent.Registered(
                command.id(),
                context.actor().subject(),
                command.url(),
                command.types(),
                command.from(),
                command.secretariat(),
                command.scopes(),
                command.secret()));
        if (!command.edition().isEmpty()) {
            apply(new WebhookEvent.Changed(command.id(), null, null, command.edition()));
        }
    }

    @CommandHandler
    void handle(Change command, Context context) {
        requireOwner(context);
        apply(new WebhookEvent.Changed(command.id(), command.url(), command.types(), command.edition()));
    }

    @CommandHandler
    Instant handle(RotateSecret command, Context context) {
        requireOwner(context);
        var bothUntil = context.now().plus(OLD_SECRET_VALIDITY);
        apply(new WebhookEvent.SecretRotated(command.id(), command.secret(), bothUntil));
        return bothUntil;
    }

    @CommandHandler
    void handle(Remove command, Context context) {
        requireOwner(context);
        apply(new WebhookEvent.Removed(command.id()));
    }

    @CommandHandler
    void handle(Replay command, Context context) {
        requireOwner(context);
        apply(new WebhookEvent.Replayed(command.id(), command.from()));
    }

    @CommandHandler
    void handle(Pause command, Context context) {
        requireOwner(context);
        requireEnabled();
        if (!paused) {
            apply(new WebhookEvent.Paused(command.id()));
        }
    }

    @CommandHandler
    void handle(Resume command, Context context) {
        requireOwner(context);
        requireEnabled();
        if (paused) {
            apply(new WebhookEvent.Resumed(command.id()));
        }
    }

    private void requireEnabled() {
        if (disabled) {
            throw new RefusedException(
                    Refusal.conflict("WEBHOOK_DISABLED", "The webhook is disabled; start it again by a replay."));
        }
    }

    @CommandHandler
    boolean handle(Disable command) {
        if (!removed && !disabled && Objects.equals(getVersion(), command.seen())) {
            apply(new WebhookEvent.Disabled(command.id(), command.reason()));
        }
        return removed || disabled;
    }

    private void requireOwner(Context context) {
        requireManagedBy(context.actor());
    }

    void requireManagedBy(Actor actor) {
        if (removed || !actor.subject().equals(owner) && !actor.has("SECRETARIAT")) {
            throw new RefusedException(Refusal.notFound("There is no such webhook."));
        }
    }

    @EventSourcingHandler
    void on(WebhookEvent event) {
        switch (event) {
            case WebhookEvent.Registered e -> {
                id = e.id();
                owner = e.owner();
            }
            case WebhookEvent.Changed e -> {}
            case WebhookEvent.SecretRotated e -> {}
            case WebhookEvent.Removed e -> removed = true;
            case WebhookEvent.Replayed e -> {
                disabled = false;
                paused = false;
            }
            case WebhookEvent.Paused e -> paused = true;
            case WebhookEvent.Resumed e -> paused = false;
            case WebhookEvent.Disabled e -> disabled = true;
        }
    }
}
