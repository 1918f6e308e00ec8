# Caddy without its right to low ports, which it does not need here, and with folders of the user that it runs as.
FROM caddy:2.11.4
RUN cp /usr/bin/caddy /caddy && mv /caddy /usr/bin/caddy && chown -R 10001:10001 /data /config
COPY deploy/docker/Caddyfile /etc/caddy/Caddyfile
USER 10001:10001
