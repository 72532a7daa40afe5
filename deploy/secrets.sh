#!/usr/bin/env bash
# Writes fresh secrets in the form of an env file:  deploy/secrets.sh > .env
# Keep the file: with other keys, what is stored already can't be read.
set -eu
umask 077
secret() { printf '%s=%s\n' "$1" "$(head -c 32 /dev/urandom | base64 | tr -d '\n')"; }
secret JISR_CODES_KEY
secret JISR_IDENTITY_PEPPER
secret JISR_MASTER_KEY
# SMPP allows 8 characters.
printf 'JISR_SMPP_PASSWORD=%s\n' "$(head -c 6 /dev/urandom | base64)"
