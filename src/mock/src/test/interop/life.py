"""The life of a security profile by boto3: python3 life.py ENDPOINT"""

import json
import sys
import urllib.request

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

endpoint = sys.argv[1]
iot = boto3.client(
    "iot",
    endpoint_url=endpoint,
    region_name="eu-central-1",
    aws_access_key_id=sys.argv[2],
    aws_secret_access_key=sys.argv[3],
    config=Config(retries={"max_attempts": 3, "mode": "standard"}),
)
errors = iot.exceptions
TARGET = "arn:aws:iot:eu-central-1:123456789012:thinggroup/gateways"
ARN = "arn:aws:iot:eu-central-1:123456789012:securityprofile/fleet:a"
ROLE = "arn:aws:iam::123456789012:role/alerts"


def admin(method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(endpoint + "/_iotdd/" + path, data=data, method=method)
    return json.load(urllib.request.urlopen(request))


def raises(error, call, **arguments):
    try:
        call(**arguments)
    except error as e:
        assert type(e) is error, type(e)
        return e.response
    raise AssertionError(f"no {error.__name__}")


def behavior(name, count=50):
    return {
        "name": name,
        "metric": "aws:num-messages-sent",
        "criteria": {
            "comparisonOperator": "less-than",
            "value": {"count": count},
            "durationSeconds": 300,
            "consecutiveDatapointsToAlarm": 1,
            "consecutiveDatapointsToClear": 1,
        },
        "suppressAlerts": True,
    }


name = {"securityProfileName": "fleet:a"}
content = dict(
    securityProfileDescription="All gateways",
    behaviors=[behavior("few")],
    alertTargets={"SNS": {"alertTargetArn": "arn:aws:sns:eu-central-1:123456789012:alerts", "roleArn": ROLE}},
    additionalMetricsToRetain=["aws:num-disconnects"],
    additionalMetricsToRetainV2=[{"metric": "aws:message-byte-size"}],
)
created = iot.create_security_profile(**name, **content, tags=[{"Key": "fleet", "Value": "a"}])
assert created["securityProfileArn"] == ARN, created
assert set(created) == {"securityProfileName", "securityProfileArn", "ResponseMetadata"}, created

described = iot.describe_security_profile(**name)
described.pop("ResponseMetadata")
assert described.pop("version") == 1
assert described.pop("creationDate") == described.pop("lastModifiedDate")
assert described == {**name, "securityProfileArn": ARN, **content}, described

updated = iot.update_security_profile(**name, expectedVersion=1, behaviors=[behavior("other", 2**63 - 1)])
assert updated["version"] == 2
assert updated["behaviors"] == [behavior("other", 2**63 - 1)]
assert updated["securityProfileDescription"] == "All gateways"
cleared = iot.update_security_profile(
    **name, deleteBehaviors=True, deleteAlertTargets=True, deleteAdditionalMetricsToRetain=True
)
assert not {"behaviors", "alertTargets", "additionalMetricsToRetain", "additionalMetricsToRetainV2"} & set(cleared)
emptied = iot.update_security_profile(**name, securityProfileDescription="")
assert emptied["securityProfileDescription"] == "" and emptied["version"] == 4

conflict = raises(errors.VersionConflictException, iot.update_security_profile, **name, expectedVersion=1)
assert conflict["ResponseMetadata"]["HTTPStatusCode"] == 409
exists = raises(errors.ResourceAlreadyExistsException, iot.create_security_profile, **name, behaviors=[behavior("x")])
assert exists["resourceId"] == "fleet:a" and exists["resourceArn"] == ARN, exists
raises(errors.ResourceNotFoundException, iot.describe_security_profile, securityProfileName="none")
invalid = raises(errors.InvalidRequestException, iot.update_security_profile, **name, behaviors=[behavior("b"), behavior("b")])
assert "Behavior b is malformed" in invalid["Error"]["Message"], invalid
raises(errors.InvalidRequestException, iot.update_security_profile, **name, deleteBehaviors=True, behaviors=[behavior("b")])

assert iot.list_tags_for_resource(resourceArn=ARN)["tags"] == [{"Key": "fleet", "Value": "a"}]
iot.tag_resource(resourceArn=ARN, tags=[{"Key": "site", "Value": "x"}])
iot.untag_resource(resourceArn=ARN, tagKeys=["fleet"])
assert iot.list_tags_for_resource(resourceArn=ARN)["tags"] == [{"Key": "site", "Value": "x"}]

iot.attach_security_profile(**name, securityProfileTargetArn=TARGET)
assert iot.list_targets_for_security_profile(**name)["securityProfileTargets"] == [{"arn": TARGET}]
mappings = iot.list_security_profiles_for_target(securityProfileTargetArn=TARGET, recursive=True)
assert mappings["securityProfileTargetMappings"] == [
    {"securityProfileIdentifier": {"name": "fleet:a", "arn": ARN}, "target": {"arn": TARGET}}
], mappings
for i in range(4):
    iot.create_security_profile(securityProfileName=f"p{i}")
    iot.attach_security_profile(securityProfileName=f"p{i}", securityProfileTargetArn=TARGET)
iot.create_security_profile(securityProfileName="p4")
limit = raises(
    errors.LimitExceededException, iot.attach_security_profile, securityProfileName="p4", securityProfileTargetArn=TARGET
)
assert limit["ResponseMetadata"]["HTTPStatusCode"] == 410
iot.detach_security_profile(**name, securityProfileTargetArn=TARGET)

pages = iot.get_paginator("list_security_profiles").paginate(PaginationConfig={"PageSize": 2})
assert [p["name"] for page in pages for p in page["securityProfileIdentifiers"]] == [
    "fleet:a", "p0", "p1", "p2", "p3", "p4"
]

iot.create_custom_metric(metricName="battery", metricType="number", clientRequestToken="one")
raises(
    errors.ResourceAlreadyExistsException,
    iot.create_custom_metric, metricName="battery", metricType="number", clientRequestToken="two",
)
assert iot.update_custom_metric(metricName="battery", displayName="Charge")["displayName"] == "Charge"
iot.create_dimension(name="telemetry", type="TOPIC_FILTER", stringValues=["a/#"], clientRequestToken="one")
assert iot.update_dimension(name="telemetry", stringValues=["b"])["stringValues"] == ["b"]
assert iot.describe_dimension(name="telemetry")["creationDate"].tzinfo is not None
assert list(iot.get_paginator("list_custom_metrics").paginate().search("metricNames[]")) == ["battery"]
assert iot.list_dimensions()["dimensionNames"] == ["telemetry"]
custom = {"name": "c", "metric": "battery", "criteria": {"comparisonOperator": "less-than", "value": {"number": -0.5}}}
iot.update_security_profile(**name, behaviors=[custom])
assert iot.describe_security_profile(**name)["behaviors"] == [custom]
assert [p["name"] for p in iot.list_security_profiles(metricName="battery")["securityProfileIdentifiers"]] == ["fleet:a"]
raises(errors.InvalidRequestException, iot.delete_custom_metric, metricName="battery")

late = behavior("Authorization")
late["criteria"]["consecutiveDatapointsToAlarm"] = 100000
verdict = iot.validate_security_profile_behaviors(behaviors=[late])
assert verdict["valid"] is False
assert verdict["validationErrors"] == [
    {
        "errorMessage": "Behavior Authorization is malformed."
        " consecutiveDatapointsToAlarm 100000 should be in range[1,10]"
    }
], verdict
verdict = iot.validate_security_profile_behaviors(behaviors=[behavior("good")])
assert verdict["valid"] is True and verdict["validationErrors"] == []

admin("POST", "faults", {"kind": "throttling", "operations": ["DescribeSecurityProfile"], "times": 2})
assert iot.describe_security_profile(**name)["ResponseMetadata"]["RetryAttempts"] == 2
admin("POST", "faults", {"kind": "throttling", "operations": ["DescribeSecurityProfile"]})
raises(errors.ThrottlingException, iot.describe_security_profile, **name)
admin("DELETE", "faults")
admin("POST", "faults", {"kind": "internal-failure", "operations": ["ListDimensions"]})
raises(errors.InternalFailureException, iot.list_dimensions)
admin("DELETE", "faults")

try:
    iot.list_things()
    raise AssertionError("list_things is none of the mock's operations")
except ClientError as e:
    assert e.response["Error"]["Code"] == "UnknownOperationException", e.response
    assert not isinstance(e, errors.ResourceNotFoundException)

raises(errors.VersionConflictException, iot.delete_security_profile, **name, expectedVersion=1)
iot.delete_security_profile(**name)
iot.delete_security_profile(**name)
raises(errors.ResourceNotFoundException, iot.describe_security_profile, **name)
assert admin("GET", "state")["problems"] == []
print("ok")
