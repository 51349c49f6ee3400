package dev.iotdd.site;

import java.util.Map;

/** The site, for tests of other packages. */
public final class SitePages {

    private SitePages() {}

    /** All files, by their paths below the site's root. */
    public static Map<String, String> files() {
        return new Site().files();
    }
}
