package dev.stepwell.catalog;

/** How much one statement reads, as the conditions that its queries hold. */
enum Scope {
    /** Everything. */
    WHOLE {
        @Override
        String noted(String oid) {
            return "true";
        }

        @Override
        String only(String oid) {
            return "true";
        }

        @Override
        String onlyOfType(String relation) {
            return "true";
        }

        @Override
        String own(String oid, String catalog) {
            return "NOT EXISTS (SELECT FROM member m WHERE m.classid = '%2$s'::regclass AND m.objid = %1$s)"
                    .formatted(oid, catalog);
        }
    },

    /**
     * What belongs to the objects whose OIDs are the one parameter, found through indexes, so that the cost does not grow. The
     * variable {@code extended} tells whether there are extensions but PostgreSQL's own, which have their members in schemas
     * that nobody reads.
     */
    SOME {
        @Override
        String noted(String oid) {
            return oid + " = ANY (ARRAY(SELECT oid FROM noted))";
        }

        @Override
        String only(String oid) {
            return oid + " = ANY ($1)";
        }

        @Override
        String onlyOfType(String relation) {
            return relation + " = ANY (ARRAY(SELECT ct.typrelid FROM pg_type ct WHERE " + only("ct.oid") + "))";
        }

        @Override
        String own(String oid, String catalog) {
            // OFFSET keeps it a look-up for each object: as a join, all members of a catalogue may be gathered first.
            boolean routine = catalog.equals("pg_proc");
            return """
                (%3$s NOT EXISTS (SELECT FROM pg_depend m WHERE m.classid = '%2$s'::regclass AND m.objid = %1$s
                  AND m.deptype IN (%4$s) OFFSET 0))""".formatted(oid, catalog, routine ? "" : "NOT extended OR", routine ? "'e', 'i'" : "'e'");
        }
    };

    /** The condition that an object is within the scope; {@code oid} is what it is part of: its table, or itself. */
    abstract String only(String oid);

    /** The condition that a comment or label is on something within the scope. */
    abstract String noted(String oid);

    /** The same for the attributes of composite types, given the relation behind the type. */
    abstract String onlyOfType(String relation);

    /** The condition that an object is no member of an extension. */
    abstract String own(String oid, String catalog);
}
