#!/usr/bin/env bash
# Makes application.aot while the image is built, so that a start takes a third of the processor time.
# The addresses and keys are read but never used: nothing is started, and they don't stay in the image.
set -eu
none=http://127.0.0.1:9
key=$(head -c 32 /dev/urandom | base64)
SERVER_PORT=0 JISR_ISSUER=$none JISR_JWKS=$none JISR_KAFKA=127.0.0.1:9 JISR_MONGODB=mongodb://127.0.0.1:9/training \
  JISR_REGISTRATION=$none JISR_FUNDING=$none JISR_INCUBATOR=$none JISR_NOTIFICATION=$none \
  JISR_SMTP_HOST=127.0.0.1 JISR_SMTP_PORT=9 JISR_SMPP_HOST=127.0.0.1 JISR_SMPP_PORT=9 JISR_SMPP_SYSTEM_ID=none JISR_SMPP_PASSWORD=none \
  JISR_CODES_KEY=$key JISR_IDENTITY_PEPPER=$key JISR_MASTER_KEY=$key JISR_DOCUMENTS_SCAN=off \
  java -Xlog:aot=error -XX:AOTCacheOutput=application.aot -XX:+UseSerialGC -Dspring.context.exit=onRefresh -jar application.jar
test -s application.aot
