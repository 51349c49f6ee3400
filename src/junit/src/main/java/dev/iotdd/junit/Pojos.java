package dev.iotdd.junit;

/** Lets in objects of AWS's SDK, if it is there. */
final class Pojos {

    private static final String POJO = "software.amazon.awssdk.core.SdkPojo";

    private Pojos() {}

    static WireDocument document(Object pojo) {
        if (!isPojo(pojo)) {
            throw new IllegalArgumentException("An object of " + pojo.getClass().getName() + " is no payload; give a"
                    + " String of JSON or YAML, a Path, a dev.iotdd.Payload, or a request or response of AWS's SDK for"
                    + " Java v2.");
        }
        return SdkDocuments.of(pojo);
    }

    private static boolean isPojo(Object object) {
        return supertypes(object.getClass());
    }

    // By name, for the class need not be there.
    private static boolean supertypes(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Class<?> implemented : each.getInterfaces()) {
                if (implemented.getName().equals(POJO) || supertypes(implemented)) {
                    return true;
                }
            }
        }
        return false;
    }
}
