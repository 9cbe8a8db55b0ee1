namespace QaBot.Tests.Documents.Html;

/// <summary>Pages as they are met on the web, with everything that surrounds an article.</summary>
internal static class Pages
{
    public const string News = """
        <!doctype html>
        <html lang="de-DE"><head><meta charset="utf-8"><title>Stadt fördert die Wärmepumpe | Beispielzeitung</title>
        <link rel="canonical" href="https://www.zeitung.example/stadt/waermepumpe"><meta property="og:site_name" content="Beispielzeitung">
        <meta property="og:title" content="Stadt fördert die Wärmepumpe">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"Stadt fördert die Wärmepumpe",
        "author":[{"@type":"Person","name":"Anna Müller"}],"datePublished":"2025-09-05T06:30:00+02:00","publisher":{"name":"Beispielzeitung"}}]}</script>
        <style>.a{color:red}</style></head>
        <body class="single no-sidebar has-comments">
        <div id="cookie-banner" role="dialog"><p>Wir verwenden Cookies, um Ihnen ein besseres Erlebnis zu bieten. Mit Klick auf Akzeptieren stimmen Sie zu.</p><button>Akzeptieren</button></div>
        <header class="site-header"><nav><ul><li><a href="/">Start</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
        <main><div class="breadcrumb"><a href="/">Start</a> › <a href="/stadt">Stadt</a></div>
        <article><h1>Stadt fördert die Wärme&shy;pumpe</h1><p class="byline">Von Anna Müller</p>
        <div class="share-buttons"><a href="https://www.facebook.com/sharer/sharer.php?u=x">Teilen</a> <a href="whatsapp://send">WhatsApp</a></div>
        <p>Wer seine Heizung tauscht,
        bekommt ab Januar bis zu <strong>5.000&nbsp;Euro</strong>. Das hat der Stadtrat am Mittwoch beschlossen.</p>
        <div class="ad-slot"><p>Anzeige: Jetzt günstig Strom bestellen und sparen!</p></div>
        <h2>Wer bekommt das Geld?</h2>
        <p>Gefördert werden Eigentümerinnen und Eigentümer, die in der Stadt wohnen und deren Haus vor 1995 gebaut wurde.</p>
        <ul><li>Antrag bis 31. März</li><li>zwei Angebote, davon eines aus der Region<ul><li>schriftlich</li></ul></li></ul>
        <table><thead><tr><th>Gerät</th><th>Zuschuss</th></tr></thead><tbody><tr><td>Luft</td><td>3.000 Euro</td></tr><tr><td>Erdwärme</td><td>5.000 Euro</td></tr></tbody></table>
        <blockquote>„Das lohnt sich für alle“, sagte die Bürgermeisterin.<sup><a href="#fn1">1</a></sup></blockquote>
        <h3>Mehr zum Thema</h3><ul><li><a href="/a">Heizen mit Holz wird teurer</a></li><li><a href="/b">Der Winter kommt</a></li></ul>
        </article>
        <aside><h2>Meistgelesen</h2><p>Das sind die Artikel, die heute am häufigsten gelesen wurden.</p></aside>
        <section id="comments"><h2>Kommentare</h2><p>Ich finde das alles viel zu teuer, wer soll das bezahlen?</p></section></main>
        <footer><p>© Beispielzeitung – Impressum – Datenschutz</p></footer></body></html>
        """;

    public const string Blog = """
        <html lang="de"><head><title>Wie oft muss ich die Heizung warten lassen? – Meister Öhm</title><meta name="author" content="Peter Öhm">
        <meta property="article:published_time" content="2024-11-03T10:00:00+00:00"></head>
        <body class="wp-singular post-template-default single single-post"><a class="skip-link screen-reader-text" href="#content">Zum Inhalt springen</a>
        <div id="page"><div id="masthead" class="site-header"><div class="main-navigation"><ul class="menu"><li><a href="/">Start</a><li><a href="/blog">Blog</a></ul></div></div>
        <div id="content"><div class="elementor-widget-wrap"><header class="entry-header"><h1 class="entry-title">Wie oft muss ich die Heizung warten lassen?</h1></header>
        <div class="entry-content"><p>Einmal im Jahr. Die Wartung kostet zwischen 120 und 200 Euro und sollte vor dem Winter stattfinden.</p>
        <p>Rathausplatz 1<br>12345 Musterstadt</p>
        <ol start="3"><li><p>Filter reinigen</p></li><li>Druck prüfen</li></ol>
        <details><summary>Was kostet der Notdienst?</summary><p>Am Wochenende 90 Euro.</p></details>
        <dl><dt>Montag</dt><dd>8 bis 12 Uhr</dd></dl></div></div></div>
        <div class="sharedaddy sd-sharing-enabled"><div class="sd-sharing"><h3>Teilen mit:</h3><a href="https://twitter.com/intent/tweet">Tweet</a></div></div>
        <div class="post-navigation nav-links"><a href="/x">Vorheriger Beitrag</a></div>
        <div id="secondary" class="widget-area"><h2>Neueste Beiträge</h2><ul><li><a href="/y">Lüften im Winter</a></ul></div>
        <div class="site-footer">Stolz präsentiert von einem Programm</div></div></body></html>
        """;
}
