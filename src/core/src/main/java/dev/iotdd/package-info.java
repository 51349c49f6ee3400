/**
 * Validates AWS IoT Device Defender security profiles offline: {@link dev.iotdd.Iotdd} takes payloads and returns
 * {@link dev.iotdd.Report}s. No type of this package exposes a JSON library.
 */
@NullMarked
package dev.iotdd;

import org.jspecify.annotations.NullMarked;
