package igf.planted.feature;

import org.axonframework.commandhandling.CommandHandler;
import org.springframework.web.bind.annotation.RestController;

/** Breaks: a controller that handles commands. */
@RestController
public class CommandController {

    @CommandHandler
    Object handle(String command) {
        return command;
    }
}
