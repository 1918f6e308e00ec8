package igf.participation.registration;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import igf.api.registration.RegistrationStateStatus;
import igf.participation.registration.RegistrationCommand.Amend;
import igf.participation.registration.RegistrationCommand.Cancel;
import igf.participation.registration.RegistrationCommand.Forget;
import igf.participation.registration.RegistrationCommand.Register;
import igf.participation.registration.RegistrationEvent.Amended;
import igf.participation.registration.RegistrationEvent.Cancelled;
import igf.participation.registration.RegistrationEvent.Forgotten;
import igf.participation.registration.RegistrationEvent.Registered;
import igf.platform.domain.Context;
import igf.platform.domain.RefusedException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(snapshotTriggerDefinition = "snapshots")
class Registration {

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable Entry entry;
    private @Nullable RegistrationStateStatus status;
    private @Nullable Instant cancelledAt;

    Registration() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RegistrationState handle(Register command, Context context) {
        if (status == RegistrationStateStatus.CONFIRMED) {
            throw new RefusedException(RegistrationRefusal.ALREADY_REGISTERED);
        }
        if (command.until() != null && !context.now().isBefore(command.until())) {
            throw new RefusedException(RegistrationRefusal.EDITION_OVER);
        }
        if (!command.entry().codeOfConduct().equals(command.codeOfConduct())) {
            throw new RefusedException(RegistrationRefusal.CODE_OF_CONDUCT);
        }
        apply(new Registered(command.id(), command.entry()));
        return state();
    }

    @CommandHandler
    RegistrationState handle(Amend command) {
        if (status != RegistrationStateStatus.CONFIRMED) {
            throw new RefusedException(RegistrationRefusal.REGISTRATION_NOT_CONFIRMED);
        }
        var before = entry();
        var amended = command.amendment().applyTo(before);
        if (!amended.equals(before)) {
            apply(new Amended(command.id(), amended, before.attendance()));
        }
        return state();
    }

    @CommandHandler
    void handle(Cancel command, Context context) {
        if (status == RegistrationStateStatus.CONFIRMED) {
            var current = entry();
            apply(new Cancelled(
                    command.id(),
                    current.edition(),
                    current.person(),
                    current.attendance(),
                    new CancellationNotice(context.now(), current.name(), current.email(), current.language())));
        }
    }

    @CommandHandler
    void handle(Forget command) {
        if (status != RegistrationStateStatus.ERASED) {
            var current = entry();
            apply(new Forgotten(
                    command.id(),
                    current.edition(),
                    current.person(),
                    current.attendance(),
                    status == RegistrationStateStatus.CONFIRMED));
        }
    }

    RegistrationState state() {
        var version = getVersion();
        return new RegistrationState(
                Objects.requireNonNull(id),
                entry(),
                Objects.requireNonNull(status),
                version == null ? 0 : version,
                cancelledAt);
    }

    private Entry entry() {
        return Objects.requireNonNull(entry);
    }

    @EventSourcingHandler
    void on(RegistrationEvent event) {
        id = event.id();
        switch (event) {
            case Registered e -> {
                entry = e.entry();
                status = RegistrationStateStatus.CONFIRMED;
                cancelledAt = null;
            }
            case Amended e -> entry = e.entry();
            case Cancelled e -> {
                status = RegistrationStateStatus.CANCELLED;
                cancelledAt = e.farewell() == null ? null : e.farewell().at();
            }
            case Forgotten e -> status = RegistrationStateStatus.ERASED;
        }
    }
}
