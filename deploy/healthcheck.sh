#!/usr/bin/env bash
# Answers 0 when the service in this container is ready. Needs nothing that a bare Java image lacks.
set -eu
exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}"
printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "${HEALTH_PATH:-/actuator/health/readiness}" >&3
IFS= read -r -t 2 status <&3
[[ $status == HTTP/1.?\ 200* ]]
