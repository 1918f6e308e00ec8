#!/bin/bash
# shellcheck disable=SC2086
exec java $KAFKA_HEAP_OPTS -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '/opt/lib/*' org.apache.kafka.tools.BrokerApiVersionsCommand "$@"
