"""Table of mines -> do groups differ, what goes together, which mines are alike."""
import contextlib
import itertools

from qgis.core import QgsProcessing, QgsProcessingParameterBoolean
from qgis.PyQt.QtCore import QCoreApplication

from ...core.restoration import groups
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import INTEGER, MineEcoAlgorithm
from ..job import translated

translate = QCoreApplication.translate
FEW = 5  # values of a group below which chi-square is a rough guide
ALPHA = 0.05


class GroupComparison(MineEcoAlgorithm):
    NAME = "groupcomparison"
    GROUP = "restoration"
    NEEDS = ("scipy", "sklearn")
    REFERENCE = (
        "Kruskal & Wallis (1952), doi:10.1080/01621459.1952.10483441; Spearman (1904), doi:10.2307/1412159; "
        "k-means++: Arthur & Vassilvitskii (2007); silhouette: Rousseeuw (1987), doi:10.1016/0377-0427(87)90125-7"
    )
    LOOKS = {"OUTPUT": legends.Vector("fill", "#d9a441", 0.4, "cluster", "clusters")}

    def displayName(self):
        return translate("MineEco", "Comparison of groups of mines")

    def summary(self):
        return translate(
            "MineEco",
            "Tests whether groups of mines differ in a figure (Kruskal-Wallis), which figures rise together (Spearman), and sorts the mines into clusters that are alike (K-means). "
            "Works on any table with a row for each mine, such as the register. Clusters always differ in the figures they were made of: testing them for that is circular, and you are warned.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_features("TABLE", translate("MineEco", "Table"), translate("MineEco", "Vector layer or table (CSV) with a row for each mine."), QgsProcessing.SourceType.TypeVector)
        self.add_text(
            "VALUE_FIELD", translate("MineEco", "Field with the values"),
            translate("MineEco", "A field of numbers, or several with commas between, such as sci_percent_of_valid,sai_percent_of_valid. Each is tested; the clusters are made of all together."),
        )
        self.add_text(
            "GROUP_FIELD", translate("MineEco", "Field with the groups"),
            translate("MineEco", "Such as region, or opened before or after 2000. A field of numbers (duration) is also correlated with the values; that makes sense only where its order means something."), optional=True,
        )
        self.add_number("CLUSTERS", translate("MineEco", "Number of clusters"), translate("MineEco", "How many clusters to make; try several and compare the silhouette."), INTEGER, 3, 1, 9)
        self.add(
            QgsProcessingParameterBoolean("STANDARDIZE", translate("MineEco", "Give all fields the same weight"), False),
            translate("MineEco", "For clusters of fields in different units: each is brought to mean 0 and standard deviation 1. Percents are best left as they are."), True,
        )
        self.add_number("SEED", translate("MineEco", "Seed"), translate("MineEco", "For the starts of K-means; clusters are numbered from the highest centre, whatever the seed."), INTEGER, 0, 0, advanced=True)
        self.add_vector_output(
            "OUTPUT", translate("MineEco", "Clusters"), translate("MineEco", "The rows of the table with the number of their cluster: 1 has the highest centre; empty where a value is missing."), QgsProcessing.SourceType.TypeVector
        )
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "Tests"), translate("MineEco", "Table of all tests: fields, number of groups and of values, statistic, p."), "csv")
        self.add_file_output("OUTPUT_GROUPS", translate("MineEco", "Groups and clusters"), translate("MineEco", "Table with the mean, spread and quartiles of every field in every group and cluster."), "csv")
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with box plots of the groups and clusters, the tests and warnings."), "html")
        for name, label in (
            ("H", translate("MineEco", "Kruskal-Wallis H of the first field")), ("P", translate("MineEco", "Its p")),
            ("RHO", translate("MineEco", "Spearman's rho of the first pair")), ("RHO_P", translate("MineEco", "Its p")),
            ("SILHOUETTE", translate("MineEco", "Mean silhouette width of the clusters (-1 to 1)")),
        ):
            self.add_number_output(name, label)

    def run_steps(self, job):
        table = job.records("TABLE")
        fields = list(dict.fromkeys(part.strip() for part in job.text("VALUE_FIELD").replace("，", ",").split(",") if part.strip()))
        if not fields:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "VALUE_FIELD is empty: name a field with numbers; the fields are: {fields}."), fields=", ".join(name for name, _ in table.fields))
        values = {field: table.numbers(field, "VALUE_FIELD") for field in fields}
        by = job.text("GROUP_FIELD")
        labels = table.values(by, "GROUP_FIELD") if by else None
        job.steps(3)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Sorting into clusters"))
        found = groups.k_means(list(zip(*values.values())), job.number("CLUSTERS"), job.number("SEED"), job.flag("STANDARDIZE"))
        clusters = [int(label) or None for label in found.labels]
        job.step(QT_TRANSLATE_NOOP("MineEco", "Comparing groups"))
        tests = self._tests(table, values, by, labels)
        self._warn(job, tests, by, labels, values, clusters)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing the results"))
        described = [("cluster", clusters)] + ([(by, labels)] if labels else [])
        summaries = [(name, own, field, groups.summaries(values[field], own)) for name, own in described for field in fields]
        job.table("OUTPUT_TABLE", [("test", str), ("field", str), ("by", str), ("groups", int), ("n", int), ("statistic", float), ("p", float)], tests)
        job.table(
            "OUTPUT_GROUPS", [("by", str), ("group", str), ("field", str), ("n", int), *((name, float) for name in groups.Summary._fields[1:])],
            [[name, _label(group), field, *summary] for name, _, field, by_group in summaries for group, summary in sorted(by_group.items(), key=lambda pair: pair[0])],
        )
        self._clusters(job, table, clusters)
        job.info(
            QT_TRANSLATE_NOOP("MineEco", "Clusters: {sizes}; silhouette {width:.3f}, inertia {inertia:.6g}."), width=found.silhouette, inertia=found.inertia,
            sizes=", ".join("%d (%d)" % (number, clusters.count(number)) for number in range(1, len(found.centres) + 1)),
        )
        job.page("OUTPUT_HTML", lambda: self._page(fields, values, by, labels, clusters, found, tests))
        for kind, statistic, p in (("kruskal_wallis", "H", "P"), ("spearman", "RHO", "RHO_P")):
            first = next((test for test in tests if test[0] == kind), None)
            if first:
                job.result(statistic, first[-2])
                job.result(p, first[-1])
        if job.number("CLUSTERS") > 1:
            job.result("SILHOUETTE", found.silhouette)

    @staticmethod
    def _tests(table, values, by, labels):
        """Return the rows of the table of tests."""
        tests = []
        if labels:
            for field, own in values.items():
                found = groups.kruskal_wallis(own, labels)
                used = len({label for label, value in zip(labels, own) if label is not None and value == value})
                tests.append(["kruskal_wallis", field, by, used, found.n, found.statistic, found.p])
        numeric = dict(values)
        if by and by not in numeric:
            with contextlib.suppress(InputProblem):  # names of groups have no order
                numeric[by] = table.numbers(by, "GROUP_FIELD")
        for one, other in itertools.combinations(numeric, 2):
            found = groups.spearman(numeric[one], numeric[other])
            tests.append(["spearman", one, other, None, found.n, found.statistic, found.p])
        return tests

    @staticmethod
    def _warn(job, tests, by, labels, values, clusters):
        """Warn of tests that mean little."""
        equal = [row[1] for row in tests if row[0] == "kruskal_wallis" and row[-1] != row[-1]]
        if equal:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "All values of {fields} are equal: groups cannot be compared by them."), {"fields": ", ".join(equal)})
        if labels:
            sizes = [labels.count(label) for label in dict.fromkeys(labels) if label is not None]
            small = sum(size < FEW for size in sizes)
            if small:
                job.warn(
                    QT_TRANSLATE_NOOP("MineEco", "{small} of {all} groups of {field} have fewer than {few} rows: p of Kruskal-Wallis is rough there; groups of one row say nothing."),
                    {"small": small, "all": len(sizes), "field": by, "few": FEW},
                )
            if groups.same_partition(labels, clusters):
                job.warn(
                    QT_TRANSLATE_NOOP("MineEco", "The groups of {field} are the clusters of {values}: they were made to differ in these values, and testing them for it is circular. Test them on other fields."),
                    {"field": by, "values": ", ".join(values)},
                )
        missing = clusters.count(None)
        if missing:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "{count} rows lack a value and are in no cluster."), {"count": missing})

    @staticmethod
    def _clusters(job, table, clusters):
        """Write the rows of the table with their cluster."""
        taken = {name.lower() for name, _ in table.fields}
        name = next(name for name in itertools.chain(["cluster"], ("cluster_%d" % number for number in itertools.count(2))) if name not in taken)
        rows = [(shape, [*attributes.values(), cluster]) for (shape, attributes), cluster in zip(table.rows, clusters)]
        job.vector("OUTPUT", [*table.fields, (name, int)], table.kind, rows, table.crs)

    @staticmethod
    def _page(fields, values, by, labels, clusters, found, tests):
        """Return what the page shows."""
        from ...report import charts
        from ...report.page import Column, Section, Table, Tile

        legend = legends.colours("clusters")[:len(found.centres)]
        names = [translated(label) for _, label, _ in legend]
        kinds = {"kruskal_wallis": "Kruskal-Wallis H", "spearman": "Spearman rho"}
        tiles = [
            Tile(kinds[test[0]], test[-2], "p %s" % _p(test[-1]), "%s / %s" % (test[1], test[2]), format=".3f") for kind in kinds for test in [row for row in tests if row[0] == kind][:1]
        ]
        tiles.append(Tile(translate("MineEco", "Silhouette of the clusters"), found.silhouette, note=translate("MineEco", "1 apart, 0 touching"), format=".3f"))
        sections = []
        if tests:
            sections.append(Section(translate("MineEco", "Tests"), [Table(
                [
                    Column(translate("MineEco", "Test")), Column(translate("MineEco", "Field")), Column(translate("MineEco", "By")), Column(translate("MineEco", "Groups"), "right"),
                    Column(translate("MineEco", "Values"), "right"), Column(translate("MineEco", "Statistic"), "right", ".4f"), Column("p", "right"), Column(translate("MineEco", "At 5 %")),
                ],
                [[kinds[row[0]], *row[1:-1], _p(row[-1]), "–" if row[-1] != row[-1] else translate("MineEco", "significant") if row[-1] < ALPHA else translate("MineEco", "not significant")] for row in tests],
                caption=translate("MineEco", "Kruskal-Wallis asks whether at least one group differs, not which. p is for each test by itself: of twenty tests one is significant by chance."),
            )]))
        if labels:
            order = sorted({label for label in labels if label is not None})
            sections.append(Section(translate("MineEco", "Groups of {field}").format(field=by), [
                charts.boxplot(
                    [_label(group) for group in order], [[value for value, label in zip(values[field], labels) if label == group] for group in order], title=field, wide=len(order) > 4,
                    caption=translate("MineEco", "Box: middle half of the mines, line: median, whiskers: the rest, dots: outliers."),
                ) for field in fields
            ]))
        members = [[place for place, cluster in enumerate(clusters) if cluster == number] for number, _, _ in legend]
        blocks = [translate("MineEco", "Mines of one cluster are alike in {fields}. The clusters were made to differ in these: a test of them on the same fields would be circular.").format(fields=", ".join(fields))]
        blocks += [
            charts.boxplot(names, [[values[field][place] for place in own] for own in members], title=field, colours=[colour for _, _, colour in legend]) for field in fields
        ]
        blocks.append(Table(
            [Column(translate("MineEco", "Cluster")), Column(translate("MineEco", "Mines"), "right"), *(Column(translate("MineEco", "Centre of {field}").format(field=field), "right", ".4g") for field in fields)],
            [[name, len(own), *centre.tolist()] for name, own, centre in zip(names, members, found.centres)], colours=[colour for _, _, colour in legend],
        ))
        sections.append(Section(translate("MineEco", "Clusters"), blocks))
        return {"subtitle": translate("MineEco", "{count} rows, compared by {fields}").format(count=len(clusters), fields=", ".join(fields)), "tiles": tiles, "sections": sections}


def _label(value):
    """Return the name of a group; numbers without needless digits."""
    return "%g" % value if isinstance(value, float) else str(value)


def _p(value):
    """Return p as it is read."""
    return "–" if value != value else "< 0.0001" if value < 1e-4 else "%.4f" % value
