#!/usr/bin/env bash
# The life of a security profile by the AWS CLI: life.sh ENDPOINT KEY SECRET
set -euo pipefail
endpoint=$1
export AWS_ACCESS_KEY_ID=$2 AWS_SECRET_ACCESS_KEY=$3 AWS_DEFAULT_REGION=eu-central-1 AWS_PAGER=""
export AWS_EC2_METADATA_DISABLED=true AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null
group=arn:aws:iot:eu-central-1:123456789012:thinggroup/gateways

iot() {
  /usr/bin/aws iot "$@" --endpoint-url "$endpoint" --output json
}

expect() { # expect TEXT COMMAND...
  local text=$1 output
  shift
  output=$("$@" 2>&1) || true
  if [[ $output != *"$text"* ]]; then
    printf 'Not in the output of %s: %s\n%s\n' "$*" "$text" "$output"
    exit 1
  fi
}

behaviors='[{"name":"few","metric":"aws:num-messages-sent","criteria":{"comparisonOperator":"less-than","value":{"count":50},"durationSeconds":300}}]'

expect '"securityProfileArn": "arn:aws:iot:eu-central-1:123456789012:securityprofile/fleet:a"' \
  iot create-security-profile --security-profile-name fleet:a --behaviors "$behaviors" --tags Key=fleet,Value=a
expect '"version": 1' iot describe-security-profile --security-profile-name fleet:a
expect '"version": 2' iot update-security-profile --security-profile-name fleet:a --expected-version 1 \
  --security-profile-description "All gateways"
expect '(VersionConflictException)' iot update-security-profile --security-profile-name fleet:a --expected-version 1 \
  --delete-behaviors
expect '(InvalidRequestException)' iot update-security-profile --security-profile-name fleet:a --delete-behaviors \
  --behaviors "$behaviors"
expect '(ResourceNotFoundException)' iot describe-security-profile --security-profile-name none
expect '(ResourceAlreadyExistsException)' iot create-security-profile --security-profile-name fleet:a
iot attach-security-profile --security-profile-name fleet:a --security-profile-target-arn "$group"
expect "\"arn\": \"$group\"" iot list-targets-for-security-profile --security-profile-name fleet:a
expect '"name": "fleet:a"' iot list-security-profiles-for-target --security-profile-target-arn "$group"
expect '"name": "fleet:a"' iot list-security-profiles --page-size 1
expect 'should be in range[1,10]' iot validate-security-profile-behaviors --behaviors \
  '[{"name":"A","metric":"aws:num-messages-sent","criteria":{"comparisonOperator":"less-than","value":{"count":50},"durationSeconds":300,"consecutiveDatapointsToAlarm":100000}}]'
expect '"metricArn"' iot create-custom-metric --metric-name battery --metric-type number --client-request-token one
expect '"arn"' iot create-dimension --name telemetry --type TOPIC_FILTER --string-values 'a/#' --client-request-token one
expect '(UnknownOperationException)' iot list-things
iot detach-security-profile --security-profile-name fleet:a --security-profile-target-arn "$group"
iot delete-security-profile --security-profile-name fleet:a
expect '(ResourceNotFoundException)' iot describe-security-profile --security-profile-name fleet:a
echo ok
