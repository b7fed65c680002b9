import { build } from 'esbuild';
import { panelIcons } from './webview-ui/build/panelIcons.mjs';
import { toolkitUnderPolicy } from './webview-ui/build/toolkitUnderPolicy.mjs';
const r = await build({bundle:true,minify:true,platform:'browser',target:'es2022',jsx:'automatic',jsxImportSource:'preact',legalComments:'none',entryPoints:{panel:'webview-ui/main.tsx'},outdir:'/tmp/uwexp',format:'esm',splitting:true,chunkNames:'[name]',plugins:[panelIcons,toolkitUnderPolicy],metafile:true});
for (const [n,o] of Object.entries(r.metafile.outputs)){ console.log(n,o.bytes,o.imports.map(i=>i.kind+' '+i.path).join('; ')); if(process.argv[2]){const e=Object.entries(o.inputs).map(([k,v])=>[v.bytesInOutput,k.replace(/.*work\/main\//,'')]).sort((a,b)=>b[0]-a[0]).slice(0,30); for(const x of e) console.log('  ',...x);}}
