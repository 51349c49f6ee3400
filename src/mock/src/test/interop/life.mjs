// The life of a security profile by the AWS SDK for JavaScript: node life.mjs ENDPOINT KEY SECRET
import assert from "node:assert/strict";
import * as sdk from "@aws-sdk/client-iot";

const [endpoint, accessKeyId, secretAccessKey] = process.argv.slice(2);
const iot = new sdk.IoTClient({
  endpoint,
  region: "eu-central-1",
  credentials: { accessKeyId, secretAccessKey },
  maxAttempts: 4,
});
const TARGET = "arn:aws:iot:eu-central-1:123456789012:thinggroup/gateways";
const ARN = "arn:aws:iot:eu-central-1:123456789012:securityprofile/fleet:a";
const ROLE = "arn:aws:iam::123456789012:role/alerts";
const name = { securityProfileName: "fleet:a" };

const send = (operation, input = {}) => iot.send(new sdk[operation + "Command"](input));
const fails = async (error, operation, input) => {
  try {
    await send(operation, input);
  } catch (e) {
    assert.equal(e.name, error, `${operation}: ${e}`);
    assert.ok(e instanceof sdk[error], `${e.name} is no ${error}`);
    return e;
  }
  assert.fail(`${operation} did not fail with ${error}`);
};
const admin = (method, path, body) =>
  fetch(`${endpoint}/_iotdd/${path}`, { method, body: body && JSON.stringify(body) }).then((answer) => answer.json());
const behavior = (behaviorName, extra = {}) => ({
  name: behaviorName,
  metric: "aws:num-messages-sent",
  criteria: {
    comparisonOperator: "less-than",
    value: { count: 50 },
    durationSeconds: 300,
    consecutiveDatapointsToAlarm: 1,
    ...extra,
  },
});

const content = {
  securityProfileDescription: "All gateways",
  behaviors: [behavior("few")],
  alertTargets: { SNS: { alertTargetArn: "arn:aws:sns:eu-central-1:123456789012:alerts", roleArn: ROLE } },
  additionalMetricsToRetain: ["aws:num-disconnects"],
  additionalMetricsToRetainV2: [{ metric: "aws:message-byte-size", exportMetric: true }],
  metricsExportConfig: { mqttTopic: "export/all", roleArn: ROLE },
};
const created = await send("CreateSecurityProfile", { ...name, ...content, tags: [{ Key: "fleet", Value: "a" }] });
assert.equal(created.securityProfileArn, ARN);
const { $metadata, creationDate, lastModifiedDate, version, ...described } = await send("DescribeSecurityProfile", name);
assert.deepEqual(described, { ...name, securityProfileArn: ARN, ...content });
assert.equal(version, 1);
assert.ok(creationDate instanceof Date && Math.abs(Date.now() - creationDate) < 60_000, String(creationDate));
assert.deepEqual(creationDate, lastModifiedDate);
assert.ok($metadata.requestId);

const updated = await send("UpdateSecurityProfile", { ...name, expectedVersion: 1, behaviors: [behavior("other")] });
assert.equal(updated.version, 2);
assert.deepEqual(updated.behaviors, [behavior("other")]);
assert.equal(updated.securityProfileDescription, "All gateways");
const cleared = await send("UpdateSecurityProfile", {
  ...name,
  deleteBehaviors: true,
  deleteAlertTargets: true,
  deleteAdditionalMetricsToRetain: true,
  deleteMetricsExportConfig: true,
});
for (const member of ["behaviors", "alertTargets", "additionalMetricsToRetain", "additionalMetricsToRetainV2", "metricsExportConfig"]) {
  assert.equal(cleared[member], undefined, member);
}

await fails("VersionConflictException", "UpdateSecurityProfile", { ...name, expectedVersion: 1 });
const exists = await fails("ResourceAlreadyExistsException", "CreateSecurityProfile", { ...name, behaviors: [behavior("x")] });
assert.equal(exists.resourceId, "fleet:a");
assert.equal(exists.resourceArn, ARN);
await fails("ResourceNotFoundException", "DescribeSecurityProfile", { securityProfileName: "none" });
const invalid = await fails("InvalidRequestException", "UpdateSecurityProfile", { ...name, behaviors: [behavior("b"), behavior("b")] });
assert.match(invalid.message, /Behavior b is malformed/);

assert.deepEqual((await send("ListTagsForResource", { resourceArn: ARN })).tags, [{ Key: "fleet", Value: "a" }]);
await send("TagResource", { resourceArn: ARN, tags: [{ Key: "site", Value: "x" }] });
await send("UntagResource", { resourceArn: ARN, tagKeys: ["fleet"] });
assert.deepEqual((await send("ListTagsForResource", { resourceArn: ARN })).tags, [{ Key: "site", Value: "x" }]);

await send("AttachSecurityProfile", { ...name, securityProfileTargetArn: TARGET });
assert.deepEqual((await send("ListTargetsForSecurityProfile", name)).securityProfileTargets, [{ arn: TARGET }]);
assert.deepEqual(
  (await send("ListSecurityProfilesForTarget", { securityProfileTargetArn: TARGET })).securityProfileTargetMappings,
  [{ securityProfileIdentifier: { name: "fleet:a", arn: ARN }, target: { arn: TARGET } }],
);
for (let i = 0; i < 5; i++) {
  await send("CreateSecurityProfile", { securityProfileName: `p${i}` });
}
for (let i = 0; i < 4; i++) {
  await send("AttachSecurityProfile", { securityProfileName: `p${i}`, securityProfileTargetArn: TARGET });
}
await fails("LimitExceededException", "AttachSecurityProfile", { securityProfileName: "p4", securityProfileTargetArn: TARGET });
await send("DetachSecurityProfile", { ...name, securityProfileTargetArn: TARGET });

const names = [];
for await (const page of sdk.paginateListSecurityProfiles({ client: iot, pageSize: 2 }, {})) {
  names.push(...page.securityProfileIdentifiers.map((profile) => profile.name));
}
assert.deepEqual(names, ["fleet:a", "p0", "p1", "p2", "p3", "p4"]);

await send("CreateCustomMetric", { metricName: "battery", metricType: "number" });
await fails("ResourceAlreadyExistsException", "CreateCustomMetric", { metricName: "battery", metricType: "number" });
await send("CreateDimension", { name: "telemetry", type: "TOPIC_FILTER", stringValues: ["a/#"] });
assert.deepEqual((await send("UpdateDimension", { name: "telemetry", stringValues: ["b"] })).stringValues, ["b"]);

const late = behavior("Authorization", { consecutiveDatapointsToAlarm: 100000 });
assert.deepEqual((await send("ValidateSecurityProfileBehaviors", { behaviors: [late] })).validationErrors, [
  { errorMessage: "Behavior Authorization is malformed. consecutiveDatapointsToAlarm 100000 should be in range[1,10]" },
]);

await admin("POST", "faults", { kind: "throttling", operations: ["DescribeSecurityProfile"], times: 2 });
assert.equal((await send("DescribeSecurityProfile", name)).$metadata.attempts, 3);
await admin("POST", "faults", { kind: "throttling", operations: ["DescribeSecurityProfile"] });
await fails("ThrottlingException", "DescribeSecurityProfile", name);
await admin("DELETE", "faults");
await admin("POST", "faults", { kind: "internal-failure", operations: ["ListDimensions"] });
await fails("InternalFailureException", "ListDimensions");
await admin("DELETE", "faults");

await assert.rejects(send("ListThings"), (e) => e.name === "UnknownOperationException");
await send("DeleteSecurityProfile", name);
await send("DeleteSecurityProfile", name);
await fails("ResourceNotFoundException", "DescribeSecurityProfile", name);
assert.deepEqual((await admin("GET", "state")).problems, []);
console.log("ok");
