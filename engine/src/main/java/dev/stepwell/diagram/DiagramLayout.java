package dev.stepwell.diagram;

import dev.stepwell.diagram.Diagram.Box;
import dev.stepwell.diagram.Diagram.Line;
import dev.stepwell.diagram.Diagram.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.alg.layered.options.GreedySwitchType;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Places tables in layers, those that refer before those that are referred to, so that few lines cross (Eclipse ELK). */
public final class DiagramLayout {

    private static final double MARGIN = 12;
    private static final double GAP = 32;
    private static final double BETWEEN_LAYERS = 56;
    private static final double SHAPE = 1.6;
    private static final int GAP_OF_COLUMNS = 3;
    private static final int MOST_SHOWN_WELL = 100;

    private final Entities content;
    private final ElkNode graph = ElkGraphUtil.createGraph();
    private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<String, Entity> entities = new LinkedHashMap<>();

    private DiagramLayout(Entities content) {
        this.content = content;
    }

    /**
     * Draws a diagram up.
     *
     * @param content tables and foreign keys
     * @return the same in their places, always in the same ones; of more than a hundred tables their keys only
     */
    public static Diagram of(Entities content) {
        return new DiagramLayout(content.entities().size() <= MOST_SHOWN_WELL ? content : content.keysOnly()).layout();
    }

    private Diagram layout() {
        prepare();
        content.entities().forEach(this::add);
        List<ElkEdge> edges = content.relations().stream().map(this::add).toList();
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
        List<Line> lines = new ArrayList<>();
        for (int index = 0; index < edges.size(); index++) {
            lines.add(new Line(content.relations().get(index), points(edges.get(index))));
        }
        return new Diagram(
                graph.getWidth(),
                graph.getHeight(),
                nodes.entrySet().stream()
                        .map(node -> box(Objects.requireNonNull(entities.get(node.getKey())), node.getValue()))
                        .toList(),
                lines);
    }

    private void prepare() {
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
        graph.setProperty(CoreOptions.ASPECT_RATIO, SHAPE);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, GAP);
        graph.setProperty(CoreOptions.SPACING_COMPONENT_COMPONENT, GAP);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        // Else all that refer to one table stand in one layer, and the picture is a tower.
        graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.MIN_WIDTH);
        if (content.entities().size() <= MOST_SHOWN_WELL) {
            graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        } else {
            prepareForMany();
        }
    }

    /** What takes half the room for some tables takes minutes for many, and more stack than there is. */
    private void prepareForMany() {
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
        graph.setProperty(LayeredOptions.CROSSING_MINIMIZATION_GREEDY_SWITCH_TYPE, GreedySwitchType.OFF);
        graph.setProperty(LayeredOptions.THOROUGHNESS, 1);
    }

    private void add(Entity entity) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setDimensions(width(entity), Diagram.ROW * (entity.columns().size() + 1));
        node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        nodes.put(entity.name(), node);
        entities.put(entity.name(), entity);
    }

    private static double width(Entity entity) {
        int names = entity.columns().stream()
                .mapToInt(column -> column.name().length())
                .max()
                .orElse(0);
        int types = entity.columns().stream()
                .mapToInt(column -> column.type().length())
                .max()
                .orElse(0);
        int longest = Math.max(entity.name().length(), names + types + GAP_OF_COLUMNS);
        return Math.ceil(longest * Diagram.CHARACTER + 2 * MARGIN);
    }

    private ElkEdge add(Relation relation) {
        ElkPort from = port(relation.from(), relation.column(), PortSide.EAST);
        ElkPort to = port(relation.to(), relation.key(), PortSide.WEST);
        return ElkGraphUtil.createSimpleEdge(from, to);
    }

    /** In the middle of the row of a column. */
    private ElkPort port(String table, String column, PortSide side) {
        ElkNode node = Objects.requireNonNull(nodes.get(table));
        int row = Objects.requireNonNull(entities.get(table)).row(column) + 1;
        ElkPort port = ElkGraphUtil.createPort(node);
        port.setProperty(CoreOptions.PORT_SIDE, side);
        port.setLocation(side == PortSide.EAST ? node.getWidth() : 0, (row + 0.5) * Diagram.ROW);
        return port;
    }

    private static Box box(Entity entity, ElkNode node) {
        return new Box(entity, node.getX(), node.getY(), node.getWidth(), node.getHeight());
    }

    private static List<Point> points(ElkEdge edge) {
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new Point(section.getStartX(), section.getStartY()));
            section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
            points.add(new Point(section.getEndX(), section.getEndY()));
        }
        return points;
    }
}
