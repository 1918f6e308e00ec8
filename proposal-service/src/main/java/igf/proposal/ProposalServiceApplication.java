package igf.proposal;

import igf.platform.ServiceRuntime;
import org.springframework.boot.SpringApplication;

/** Starts the service in a process of its own. The launcher of the standalone distribution starts it differently. */
@ServiceRuntime
public class ProposalServiceApplication {

    public static void main(String[] args) {
        var arguments = new String[args.length + 1];
        arguments[0] = "--spring.config.name=proposal-service";
        System.arraycopy(args, 0, arguments, 1, args.length);
        SpringApplication.run(ProposalServiceApplication.class, arguments);
    }
}
