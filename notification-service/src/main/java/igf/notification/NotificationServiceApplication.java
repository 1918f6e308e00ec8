package igf.notification;

import igf.platform.ServiceRuntime;
import org.springframework.boot.SpringApplication;

/** Starts the service with {@code notification-service.yml}. */
@ServiceRuntime
public class NotificationServiceApplication {

    public static void main(String[] arguments) {
        var allArguments = new String[arguments.length + 1];
        allArguments[0] = "--spring.config.name=notification-service";
        System.arraycopy(arguments, 0, allArguments, 1, arguments.length);
        SpringApplication.run(NotificationServiceApplication.class, allArguments);
    }
}
