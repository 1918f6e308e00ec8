package igf.bench.guestbook;

import igf.platform.ServiceRuntime;
import org.springframework.boot.SpringApplication;

@ServiceRuntime
public class GuestbookApplication {

    public static void main(String[] args) {
        SpringApplication.run(GuestbookApplication.class, args);
    }
}
