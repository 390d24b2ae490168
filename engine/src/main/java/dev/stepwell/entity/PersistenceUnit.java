package dev.stepwell.entity;

import dev.stepwell.entity.ModelException.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A persistence unit (Jakarta Persistence, "Entity Packaging").
 *
 * @param root the folder or jar that its {@code META-INF/persistence.xml} is in
 * @param classes the classes that it lists
 * @param mappingFiles the mapping files that it lists
 * @param properties its properties
 * @param listedOnly whether classes that it does not list are left out
 */
record PersistenceUnit(
        URL root, List<String> classes, List<String> mappingFiles, Map<String, String> properties, boolean listedOnly) {

    private static final String FILE = "META-INF/persistence.xml";

    /**
     * Finds a unit.
     *
     * @throws ModelException when there is none of that name, or the file cannot be read
     */
    static PersistenceUnit find(String name, ClassLoader loader) {
        List<String> others = new ArrayList<>();
        try {
            for (URL file : Collections.list(loader.getResources(FILE))) {
                for (Element unit : elements(root(file), "persistence-unit")) {
                    if (unit.getAttribute("name").equals(name)) {
                        return of(unit, file);
                    }
                    others.add(unit.getAttribute("name"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE + ": " + e.getMessage(), e);
        }
        throw new ModelException(
                Code.UNIT_MISSING,
                "There is no persistence unit '" + name + "' on the class path"
                        + (others.isEmpty()
                                ? ", which has no " + FILE + "."
                                : ". " + FILE + " has " + String.join(", ", others) + "."),
                "Correct the name, or put the file on the class path.",
                null);
    }

    private static Element root(URL file) throws IOException {
        try (InputStream content = file.openStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(content).getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new ModelException(
                    Code.UNIT_UNREADABLE,
                    "Cannot read " + file + ": " + e.getMessage() + ".",
                    "Correct the file; Jakarta Persistence, section 8.2, says what is in it.",
                    e);
        }
    }

    private static PersistenceUnit of(Element unit, URL file) throws IOException {
        Map<String, String> properties = new LinkedHashMap<>();
        elements(unit, "property")
                .forEach(property -> properties.put(property.getAttribute("name"), property.getAttribute("value")));
        boolean listedOnly = elements(unit, "exclude-unlisted-classes").stream()
                .anyMatch(element -> !element.getTextContent().strip().equals("false"));
        String place = file.toString();
        URL root =
                URI.create(place.substring(0, place.length() - FILE.length())).toURL();
        return new PersistenceUnit(root, texts(unit, "class"), texts(unit, "mapping-file"), properties, listedOnly);
    }

    private static List<String> texts(Element parent, String name) {
        return elements(parent, name).stream()
                .map(element -> element.getTextContent().strip())
                .toList();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagNameNS("*", name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }
}
