/**
 * iotdd in JUnit tests: a mock for each test, assertions on payloads, sources of test data, an interceptor for the AWS
 * SDK, and contract coverage.
 */
@NullMarked
package dev.iotdd.junit;

import org.jspecify.annotations.NullMarked;
