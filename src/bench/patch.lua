-- UpdateSecurityProfile as a client sends it, with two behaviors.
wrk.method = "PATCH"
wrk.path = "/security-profiles/bench"
-- Prism looks whether there is one.
wrk.headers["Authorization"] = "AWS4-HMAC-SHA256 none"
wrk.headers["Content-Type"] = "application/json"
wrk.body = [[{"securityProfileDescription":"All gateways","behaviors":[{"name":"few-messages","metric":"aws:num-messages-sent","criteria":{"comparisonOperator":"less-than","value":{"count":50},"durationSeconds":300,"consecutiveDatapointsToAlarm":2,"consecutiveDatapointsToClear":2}},{"name":"known-ports","metric":"aws:listening-tcp-ports","criteria":{"comparisonOperator":"in-port-set","value":{"ports":[22,8883]}}}]}]]
