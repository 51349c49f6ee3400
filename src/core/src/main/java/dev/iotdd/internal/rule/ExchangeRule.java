package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import java.util.List;

/** A rule about a request and its response together. Its violations lie in the response. */
interface ExchangeRule {

    /** Its violations in an exchange. */
    List<Violation> check(ExchangeSubject subject);
}
