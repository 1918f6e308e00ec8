package igf.bench.world;

import igf.platform.embedded.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** nginx in place of the gateway, with two workers, persistent connections and no token check. */
public final class Nginx implements AutoCloseable {

    private static final List<Path> PATHS =
            List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/local/sbin/nginx"), Path.of("/opt/homebrew/bin/nginx"));

    private final Process process;
    private final Path directory;
    private final int port;

    private Nginx(Process process, Path directory, int port) {
        this.process = process;
        this.directory = directory;
        this.port = port;
    }

    private static Path findExecutable() {
        return PATHS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("nginx, with which the gateway is compared, is not installed"));
    }

    static Nginx start(int guestbook, int bare) throws IOException {
        var directory = Files.createTempDirectory("igf-bench-nginx");
        var port = Ports.findFree();
        var file = directory.resolve("nginx.conf");
        Files.writeString(file, configuration(directory, port, guestbook, bare));
        var process = new ProcessBuilder(findExecutable().toString(), "-c", file.toString(), "-p", directory + "/")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.log").toFile())
                .start();
        var nginx = new Nginx(process, directory, port);
        nginx.awaitListening();
        return nginx;
    }

    public int port() {
        return port;
    }

    private void awaitListening() throws IOException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (Ports.isFree(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "nginx does not start: " + Files.readString(directory.resolve("output.log")));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static String configuration(Path directory, int port, int guestbook, int bare) {
        return """
                daemon off;
                worker_processes 2;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  keepalive_requests 10000000;
                  upstream guestbook { server 127.0.0.1:%3$d; keepalive 64; keepalive_requests 10000000; }
                  upstream bare { server 127.0.0.1:%4$d; keepalive 64; keepalive_requests 10000000; }
                  server {
                    listen 127.0.0.1:%2$d;
                    proxy_http_version 1.1;
                    proxy_set_header Connection "";
                    location /api/v1/guestbooks { proxy_pass http://guestbook; }
                    location /api/v1/hello { proxy_pass http://bare; }
                  }
                }
                """.formatted(directory, port, guestbook, bare);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
