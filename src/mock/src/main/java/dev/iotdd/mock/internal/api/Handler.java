package dev.iotdd.mock.internal.api;

import tools.jackson.databind.node.ObjectNode;

/** What one operation does. */
@FunctionalInterface
interface Handler {

    /**
     * Carries out a request.
     *
     * @return the output's members
     * @throws ApiException for an error answer
     */
    ObjectNode handle(Input input);
}
