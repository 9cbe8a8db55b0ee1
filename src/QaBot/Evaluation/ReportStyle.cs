namespace QaBot.Evaluation;

/// <summary>How the report page looks, in light and dark.</summary>
internal static class ReportStyle
{
    public const string Css = """
        :root { color-scheme: light dark; --ink: #1d2530; --soft: #5a6675; --line: #d9dfe6; --paper: #ffffff; --back: #f4f6f8; --accent: #1f5fae; --fill: #1f5fae22; --good: #1b6e3c; --bad: #a4262c; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --soft: #a3aebb; --line: #333c47; --paper: #1b2128; --back: #12161b; --accent: #7db4f5; --fill: #7db4f52b; --good: #6fce93; --bad: #ff9a94; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--back); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
        main { max-width: 62rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
        h1 { font-size: 1.7rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2.2rem 0 .7rem; }
        .sub { color: var(--soft); margin: .2rem 0 1.4rem; }
        .pill { display: inline-block; padding: .1rem .7rem; border-radius: 1rem; border: 1px solid currentColor; font-weight: 600; font-size: .9rem; }
        .good { color: var(--good); } .bad { color: var(--bad); }
        .tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(13.5rem, 1fr)); gap: .8rem; }
        .tile, .card { background: var(--paper); border: 1px solid var(--line); border-radius: .6rem; padding: .9rem 1rem; }
        .tile b { display: block; font-size: 1.75rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
        .tile span { display: block; font-weight: 600; } .tile small { color: var(--soft); display: block; line-height: 1.35; }
        .bar { height: .35rem; border-radius: .2rem; background: var(--line); margin: .45rem 0; position: relative; }
        .bar svg { position: absolute; inset: 0; width: 100%; height: 100%; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
        th, td { text-align: right; padding: .4rem .6rem; border-bottom: 1px solid var(--line); white-space: nowrap; } th:first-child, td:first-child { text-align: left; }
        thead th { color: var(--soft); font-weight: 600; font-size: .85rem; white-space: normal; vertical-align: bottom; hyphens: auto; } tr:last-child td { border-bottom: 0; } tr.all td { font-weight: 600; } td small { color: var(--soft); font-weight: 400; display: block; }
        .plot { width: 100%; min-width: 32rem; height: auto; display: block; } .plot text { fill: var(--soft); font-size: 13px; } .grid { stroke: var(--line); } .area { fill: var(--fill); } .curve { fill: none; stroke: var(--accent); stroke-width: 2.5; } .dot { fill: var(--paper); stroke: var(--accent); stroke-width: 2.5; } .plot .mark { fill: var(--ink); font-weight: 600; }
        details { background: var(--paper); border: 1px solid var(--line); border-radius: .6rem; margin: .5rem 0; padding: .55rem 1rem; }
        summary { cursor: pointer; } summary code { color: var(--soft); margin-right: .5rem; } :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        dl { display: grid; grid-template-columns: 7rem 1fr; gap: .3rem 1rem; margin: .6rem 0 .2rem; } dt { color: var(--soft); } dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
        @media (max-width: 34rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } }
        @media print { body { background: none; } }
        """;
}
