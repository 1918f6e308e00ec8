package igf.participation;

import igf.participation.seat.LoadedOtherSessions;
import igf.platform.ServiceRuntime;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Import;

/** Starts the service for registrations, seats, attendance, the floor, reports and personal data. */
@ServiceRuntime
@Import(LoadedOtherSessions.class)
public class ParticipationServiceApplication {

    public static void main(String[] arguments) {
        var allArguments = new java.util.ArrayList<>(java.util.List.of(arguments));
        allArguments.add("--spring.config.name=participation-service");
        SpringApplication.run(ParticipationServiceApplication.class, allArguments.toArray(String[]::new));
    }
}
