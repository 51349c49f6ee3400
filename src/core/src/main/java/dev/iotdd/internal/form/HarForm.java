package dev.iotdd.internal.form;

import dev.iotdd.Limits;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.source.Document;
import dev.iotdd.internal.source.Fault;
import dev.iotdd.internal.source.UnreadableException;
import dev.iotdd.spec.DocumentKind;
import dev.iotdd.spec.DocumentKind.Part;
import dev.iotdd.spec.Spec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Recordings of HTTP as browsers and proxies save them; calls that go to no route of the API are passed over. */
final class HarForm implements Form {

    private static final String NAME = "HAR";
    private static final String LOG = "log";
    private static final Pointer ENTRIES = Pointer.of(LOG, "entries");

    private final RecordedCalls calls;

    HarForm(Spec spec, JsonNode words) {
        this.calls = new RecordedCalls(spec, words);
    }

    @Override
    public boolean fits(Document document, Set<String> members) {
        return ENTRIES.in(document.root()).isArray();
    }

    @Override
    public Contents read(Document document, Limits limits) {
        Recording recording = new Recording(document, limits);
        for (int i = 0; i < ENTRIES.in(document.root()).size(); i++) {
            recording.entry(ENTRIES.child(i));
        }
        return Contents.embedded(NAME, recording.found, recording.faults);
    }

    /** One recording while it is read. */
    private final class Recording {

        private final Document document;
        private final Limits limits;
        private final List<ApiDocument> found = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();

        Recording(Document document, Limits limits) {
            this.document = document;
            this.limits = limits;
        }

        void entry(Pointer at) {
            JsonNode request = at.in(document.root()).path("request");
            String method = request.path("method").asString("");
            calls.match(method, request.path("url").asString("")).ifPresent(call -> {
                request(at.child("request"), call);
                response(at.child("response"), call);
            });
        }

        private void request(Pointer at, RecordedCalls.Call call) {
            Pointer text = at.child("postData").child("text");
            String content = text.in(document.root()).asString("");
            if (content.isBlank()) {
                found.add(call.input(document, at.child("url"), Optional.empty(), text));
            } else {
                body(text, content)
                        .ifPresent(body -> found.add(call.input(document, at.child("url"), Optional.of(body), text)));
            }
        }

        private void response(Pointer at, RecordedCalls.Call call) {
            JsonNode response = at.in(document.root());
            Pointer text = at.child("content").child("text");
            String content = text.in(document.root()).asString("");
            if (response.path("status").asInt(0) != call.operation().status() || content.isBlank()) {
                return;
            }
            boolean encoded =
                    response.path("content").path("encoding").asString("").equals("base64");
            body(text, encoded ? decoded(content) : content)
                    .ifPresent(body ->
                            found.add(call.document(new DocumentKind(call.operation(), Part.RESPONSE), body, text)));
        }

        private Optional<Document> body(Pointer text, String content) {
            try {
                return Optional.of(document.embedded(text, content, limits));
            } catch (UnreadableException e) {
                faults.add(e.fault());
                return Optional.empty();
            }
        }

        private String decoded(String content) {
            try {
                return new String(Base64.getMimeDecoder().decode(content), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return content;
            }
        }
    }
}
