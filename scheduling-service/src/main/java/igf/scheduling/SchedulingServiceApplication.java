package igf.scheduling;

import igf.platform.ServiceRuntime;
import org.springframework.boot.SpringApplication;

/** Starts the service for rooms, slots, placements, releases and exports of an edition's programme. */
@ServiceRuntime
public class SchedulingServiceApplication {

    public static void main(String[] arguments) {
        var allArguments = new String[arguments.length + 1];
        allArguments[0] = "--spring.config.name=scheduling-service";
        System.arraycopy(arguments, 0, allArguments, 1, arguments.length);
        SpringApplication.run(SchedulingServiceApplication.class, allArguments);
    }
}
