package igf.proposal;

import igf.platform.ServiceRuntime;
import org.springframework.boot.SpringApplication;

/** Starts the service in a process of its own. The launcher of the standalone distribution starts it differently. */
@ServiceRuntime
public class ProposalServiceApplication {

    public static void main(String[] args) {
        var all = new String[args.length + 1];
        all[0] = "--spring.config.name=proposal-service";
        System.arraycopy(args, 0, all, 1, args.length);
        SpringApplication.run(ProposalServiceApplication.class, all);
    }
}
